import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { Notice } from '../../components/feedback/notice.js';
import { useUndoOffer } from '../../components/sync/use-undo-offer.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { describeError } from '../../lib/errors.js';
import { formatDuration, formatNumber } from '../../lib/format.js';
import { useNow } from '../../lib/hooks.js';

const fragment = graphql(`
  fragment ApproveBar on SyncPreview {
    id
    hash
    expiresAt
    totalItems
    exact
    estimatedSeconds
  }
`);

const mutation = graphql(`
  mutation ApproveSync($input: ApproveSyncInput!) {
    approveSync(input: $input) {
      batch {
        id
        state
        integration {
          id
          preferences {
            savedAt
            ...PreferencesFields
          }
          openBatches {
            id
          }
          latestBatch {
            id
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface ApproveBarProps {
  preview: FragmentType<typeof fragment>;
  onRenew: () => void;
}

/** Approves exactly what is shown: the preview's hash goes along, and the server refuses it when anything has changed. */
export function ApproveBar({ preview: masked, onRenew }: ApproveBarProps) {
  const preview = readFragment(fragment, masked);
  const navigate = useNavigate();
  const offerUndo = useUndoOffer();
  const [approve, { loading, data, error }] = useMutation(mutation, { refetchQueries: ['ShellBatches'] });
  const secondsLeft = (new Date(preview.expiresAt).getTime() - useNow(5000)) / 1000;
  const refused = data?.approveSync.userErrors[0];

  async function onApprove(): Promise<void> {
    const result = await approve({
      variables: { input: { previewId: preview.id, hash: preview.hash } },
    }).catch(() => null);
    const batch = result?.data?.approveSync.batch;
    if (!batch) return;
    offerUndo('Approved. The import has begun.', batch.id);
    await navigate({ to: '/sync/batches/$batchId', params: { batchId: batch.id } });
  }

  const renew = (
    <Button size="small" variant="primary" onClick={() => onRenew()}>
      Make a new preview
    </Button>
  );
  return (
    <div className="sticky bottom-3 z-20 rounded-2xl border border-line bg-surface p-3 shadow-float sm:bottom-5">
      {refused ? (
        <Notice tone="warn" title={refused.message} action={renew}>
          Nothing was imported.
        </Notice>
      ) : secondsLeft <= 0 ? (
        <Notice tone="info" title="This preview has expired" action={renew}>
          Make a new one, so that what you approve is what you have seen.
        </Notice>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3 pl-2">
          <div className="min-w-0">
            <p className="font-medium tabular-nums">
              Import {preview.exact ? '' : 'about '}
              {formatNumber(preview.totalItems)} items, about {formatDuration(preview.estimatedSeconds)}
            </p>
            <p className="text-[13px] text-ink-mute">
              {error
                ? `${describeError(error).title}. ${describeError(error).message}`
                : `The newest come first. Valid for another ${formatDuration(Math.max(5, secondsLeft))}.`}
            </p>
          </div>
          <Button
            variant="primary"
            size="large"
            busy={loading}
            icon={<Check />}
            disabled={preview.totalItems === 0}
            onClick={() => void onApprove()}
          >
            {preview.totalItems === 0 ? 'Nothing to import' : 'Approve and import'}
          </Button>
        </div>
      )}
    </div>
  );
}
