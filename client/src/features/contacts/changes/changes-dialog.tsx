import { useApolloClient, useQuery } from '@apollo/client/react';
import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { ErrorState } from '../../../components/feedback/error-state.js';
import { LoadMore } from '../../../components/feedback/load-more.js';
import { SkeletonRows } from '../../../components/feedback/skeleton.js';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { RelativeTime } from '../../../components/ui/relative-time.js';
import { graphql } from '../../../gql/index.js';
import { describeChange } from './describe-change.js';
import { undoChange } from '../../../components/contacts/undo-change.js';

const query = graphql(`
  query ContactChanges($after: String) {
    contactChanges(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          count
          subject
          madeAt
          undoneAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface ChangesDialogProps {
  onClose: () => void;
  /** The list is to be shown anew. */
  onChanged: () => unknown;
}

/** What was done to contacts of late; each can be taken back as a whole. */
export default function ChangesDialog({ onClose, onChanged }: ChangesDialogProps) {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const changes = data?.contactChanges;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Recent changes"
      description="What you did to people, the latest first. Undoing leaves alone what was changed since."
    >
      {error && !changes && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !changes && <SkeletonRows rows={4} label="Loading changes" />}
      {changes?.edges.length === 0 && (
        <EmptyState icon={<History />} title="Nothing changed yet">
          Edit, tag or delete people, and it will stand here with its undo.
        </EmptyState>
      )}
      <ul aria-label="Changes" className="-mx-2">
        {changes?.edges.map(({ node }) => (
          <li key={node.id} className="flex min-h-12 items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-sunken">
            <span className="min-w-0 flex-1 text-[13px]">
              <span className="block font-medium break-words">
                {describeChange(node.kind, node.count, node.subject)}
              </span>
              <RelativeTime value={node.madeAt} className="text-xs text-ink-mute" />
            </span>
            {node.undoneAt ? (
              <span className="px-2.5 text-[13px] text-ink-mute">Undone</span>
            ) : (
              <UndoButton
                id={node.id}
                text={describeChange(node.kind, node.count, node.subject)}
                onChanged={onChanged}
              />
            )}
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={changes?.pageInfo.hasNextPage ?? false}
        load={() => fetchMore({ variables: { after: changes?.pageInfo.endCursor } })}
      />
    </Dialog>
  );
}

function UndoButton({ id, text, onChanged }: { id: string; text: string; onChanged: () => unknown }) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      size="small"
      busy={busy}
      icon={<Undo2 />}
      aria-label={`Undo: ${text}`}
      onClick={() => {
        setBusy(true);
        void undoChange(client, id, onChanged).finally(() => setBusy(false));
      }}
    >
      Undo
    </Button>
  );
}
