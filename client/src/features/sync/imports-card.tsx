import { useQuery } from '@apollo/client/react';
import { RefreshCw } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { BatchTable } from './batch-table.js';

const pageSize = 30;

const query = graphql(`
  query Imports($after: String) {
    syncBatches(first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          ...BatchTable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The imports (and resyncs, removals), newest first; the many small looks for changes have a place of their own. */
export function ImportsCard() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const edges = data?.syncBatches.edges ?? [];
  const pageInfo = data?.syncBatches.pageInfo;
  // Who has loaded more is not thrown back to the first page.
  useLiveRefetch(['batch'], () => edges.length <= pageSize && refetch());
  const imports = edges.map(({ node }) => node).filter(({ kind }) => kind !== 'INCREMENTAL');
  return (
    <Card className="overflow-hidden">
      <CardHeader title="Imports" />
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />)}
      {imports.length > 0 && <BatchTable batches={imports} />}
      {pageInfo && imports.length === 0 && !pageInfo.hasNextPage && (
        <EmptyState icon={<RefreshCw />} title="Nothing has been imported yet">
          Look at the preview of a connected account and approve it; the import will show up here.
        </EmptyState>
      )}
      <LoadMore
        hasMore={pageInfo?.hasNextPage ?? false}
        load={() => fetchMore({ variables: { after: pageInfo?.endCursor } })}
      />
    </Card>
  );
}
