import { useQuery } from '@apollo/client/react';
import { ScrollText } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { AuditTable } from './audit-table.js';
import { ChainBadge } from './chain-badge.js';

const query = graphql(`
  query Audit($after: String) {
    auditEntries(first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...AuditTable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function AuditPage() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const entries = data?.auditEntries;
  return (
    <Page
      title="Audit log"
      description="Who did what, and when. Each entry carries the hash of the one before it, so that none can be changed or taken out unseen."
      actions={<ChainBadge />}
    >
      <Card className="overflow-hidden">
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={10} label="Loading the audit log" />}
        {entries && entries.edges.length === 0 && (
          <EmptyState icon={<ScrollText />} title="No entries yet">
            Signing in, connecting, previewing and importing each leave an entry here.
          </EmptyState>
        )}
        {entries && entries.edges.length > 0 && <AuditTable entries={entries.edges.map(({ node }) => node)} />}
        <LoadMore
          hasMore={entries?.pageInfo.hasNextPage ?? false}
          load={() => fetchMore({ variables: { after: entries?.pageInfo.endCursor } })}
        />
      </Card>
    </Page>
  );
}
