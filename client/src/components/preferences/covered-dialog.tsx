import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatNumber } from '../../lib/format.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';
import { useUndoOffer } from '../sync/use-undo-offer.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';

export const coveredItemsFragment = graphql(`
  fragment CoveredItems on CoveredItems {
    items
    interactions
    contacts
    reasons {
      reason
      label
      count
    }
  }
`);

const mutation = graphql(`
  mutation RemoveExcluded($input: RemoveExcludedInput!) {
    removeExcluded(input: $input) {
      batch {
        id
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface CoveredDialogProps {
  integrationId: string;
  covered: FragmentType<typeof coveredItemsFragment>;
  onClose: () => void;
}

/** What is here and is left out by the preferences from now on: shall it go? */
export default function CoveredDialog({ integrationId, covered: masked, onClose }: CoveredDialogProps) {
  const covered = readFragment(coveredItemsFragment, masked);
  const navigate = useNavigate();
  const offerUndo = useUndoOffer();
  const [removeExcluded, { loading }] = useMutation(mutation, { refetchQueries: ['ShellBatches'] });

  async function remove(): Promise<void> {
    try {
      const { data } = await removeExcluded({ variables: { input: { integrationId } } });
      const problem = data?.removeExcluded.userErrors[0];
      const batchId = data?.removeExcluded.batch?.id;
      if (problem) await notifyProblem(problem.message);
      onClose();
      if (!batchId) return;
      offerUndo('It is being removed.', batchId);
      await navigate({ to: '/sync/batches/$batchId', params: { batchId } });
    } catch (error) {
      await notifyError(error);
    }
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${covered.items === 1 ? 'This item is' : `These ${formatNumber(covered.items)} items are`} now left out. Remove ${covered.items === 1 ? 'it' : 'them'}?`}
      description="They came in before, and the saved preferences leave them out. Removing is a batch of its own, so it can be undone."
      confirm={`Remove ${formatCount(covered.items, 'item')}`}
      cancel="Keep them"
      danger
      busy={loading}
      onConfirm={() => void remove()}
    >
      <ul className="divide-y divide-line">
        {covered.reasons.map(({ reason, label, count }) => (
          <li key={reason} className="flex justify-between gap-4 py-1.5 text-[13px]">
            <span>{label}</span>
            <span className="font-medium tabular-nums">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[13px] text-ink-mute tabular-nums">
        That takes {formatCount(covered.interactions, 'e-mail or meeting', 'e-mails and meetings')} off the timeline and{' '}
        {formatCount(covered.contacts, 'contact')} with {covered.contacts === 1 ? 'it' : 'them'}.
      </p>
    </ConfirmDialog>
  );
}
