import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../feedback/error-state.js';
import { SkeletonRows } from '../feedback/skeleton.js';
import { Notice } from '../feedback/notice.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { notifySuccess } from '../../lib/notify.js';
import { KeptContacts } from './kept-contacts.js';
import { useBatchAction } from './use-batch-action.js';

const query = graphql(`
  query UndoPreview($batchId: ID!) {
    undoPreview(batchId: $batchId) {
      batch {
        id
      }
      items
      restored
      interactions
      contacts
      contactNames
      keptTotal
      kept {
        ...KeptContact
      }
    }
  }
`);

/** What an undo would take away, put back and leave, before it does. */
export default function UndoDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(query, { variables: { batchId }, fetchPolicy: 'no-cache' });
  const { run, busy } = useBatchAction(batchId);
  const preview = data?.undoPreview;

  async function undo(): Promise<void> {
    const batch = await run('UNDO');
    onClose();
    if (batch) await notifySuccess(batch.state === 'UNDONE' ? 'Undone.' : 'It is being taken back.');
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Undo this batch?"
      description="Takes away what it brought and puts back what it changed. It does not come back by itself; you can redo it."
      confirm="Undo it"
      danger
      busy={busy === 'UNDO'}
      disabled={!preview}
      onConfirm={() => void undo()}
    >
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />)}
      {data && !preview && <Notice tone="warn" title="There is nothing to undo here any more" />}
      {preview && (
        <div className="space-y-4 text-[13px]">
          <section>
            <h3 className="font-medium">Goes</h3>
            <ul className="mt-1 list-disc space-y-0.5 pl-5 text-ink-soft tabular-nums">
              <li>{formatCount(preview.items, 'item')}, as the source gave them</li>
              <li>{formatCount(preview.interactions, 'e-mail or meeting', 'e-mails and meetings')} on the timeline</li>
              <li>{formatCount(preview.contacts, 'contact')} that it made</li>
            </ul>
            {preview.contactNames.length > 0 && (
              <Names names={preview.contactNames} more={preview.contacts - preview.contactNames.length} />
            )}
          </section>
          {preview.restored > 0 && (
            <section>
              <h3 className="font-medium">Comes back</h3>
              <p className="mt-1 text-ink-soft">
                {formatCount(preview.restored, 'item')} that it changed or deleted, as{' '}
                {preview.restored === 1 ? 'it was' : 'they were'} before.
              </p>
            </section>
          )}
          <section>
            <h3 className="font-medium">Stays</h3>
            {preview.keptTotal === 0 ? (
              <p className="mt-1 text-ink-soft">Nobody whom this batch made has to stay.</p>
            ) : (
              <KeptContacts kept={preview.kept} total={preview.keptTotal} />
            )}
          </section>
        </div>
      )}
    </ConfirmDialog>
  );
}

function Names({ names, more }: { names: readonly string[]; more: number }) {
  return (
    <details className="mt-1.5">
      <summary className="inline-flex h-6 items-center rounded text-accent hover:underline">Who goes</summary>
      <p className="mt-1 max-h-32 overflow-y-auto text-ink-soft">
        {names.join(', ')}
        {more > 0 && ` and ${formatCount(more, 'other')}`}
      </p>
    </details>
  );
}
