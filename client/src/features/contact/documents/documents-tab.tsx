import { useApolloClient, useQuery } from '@apollo/client/react';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { LoadMore } from '../../../components/feedback/load-more.js';
import { Card } from '../../../components/ui/card.js';
import { DropZone } from '../../../components/uploads/drop-zone.js';
import { UploadList } from '../../../components/uploads/upload-list.js';
import { useUploads } from '../../../components/uploads/use-uploads.js';
import { graphql } from '../../../gql/index.js';
import { formatBytes } from '../../../lib/format.js';
import { useLiveRefetch } from '../../../lib/live/index.js';
import { refetchShown } from '../../../lib/refetch.js';
import { newUuid } from '../../../lib/uuid.js';
import { DocumentRow } from './document-row.js';

const query = graphql(`
  query Documents($contactId: ID!, $after: String) {
    documents(contactId: $contactId, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...DocumentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    documentUsage {
      usedBytes
      limitBytes
      maxBytes
    }
  }
`);

const accept = '.pdf,.txt,.md,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp,image/*,application/pdf,text/*';
const pageSize = 50;

/** Files that the person has put beside the contact. */
export function DocumentsTab({ contactId }: { contactId: string }) {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { contactId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => (data?.documents.edges.length ?? 0) <= pageSize && refetch());
  const targetOf = (file: File) =>
    `/documents?${new URLSearchParams({ id: newUuid(), contactId, name: file.name }).toString()}`;
  const { uploads, add, stop, dismiss } = useUploads(targetOf, () => void refetchShown(client, 'Documents'));
  const usage = data?.documentUsage;
  return (
    <div className="space-y-4">
      <DropZone
        small
        label="Add documents"
        fieldLabel="Documents to add"
        hint={`PDF, pictures, text, tables and office documents without macros${usage ? `, each up to ${formatBytes(usage.maxBytes)}` : ''}. Nobody else can read them.`}
        accept={accept}
        onFiles={add}
      />
      <UploadList uploads={uploads} onStop={stop} onDismiss={dismiss} />
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      {data && data.documents.edges.length === 0 && (
        <p className="px-1 text-[13px] text-ink-mute">No documents yet. Drop the first one above.</p>
      )}
      {data && data.documents.edges.length > 0 && (
        <Card className="overflow-hidden">
          <ul aria-label="Documents">
            {data.documents.edges.map(({ node }) => (
              <DocumentRow key={node.id} document={node} />
            ))}
          </ul>
          <LoadMore
            hasMore={data.documents.pageInfo.hasNextPage}
            load={() => fetchMore({ variables: { after: data.documents.pageInfo.endCursor } })}
          />
        </Card>
      )}
      {usage && (
        <p className="px-1 text-xs text-ink-mute tabular-nums">
          All your documents take up {formatBytes(usage.usedBytes)} of {formatBytes(usage.limitBytes)}.
        </p>
      )}
    </div>
  );
}
