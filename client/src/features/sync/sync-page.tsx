import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { Page } from '../../components/page/page.js';
import { IntegrationsCard } from '../../components/sync/integrations-card.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { BatchTable } from './batch-table.js';

const query = graphql(`
  query Sync($after: String) {
    integrations {
      id
      ...IntegrationRow
    }
    syncBatches(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
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

export function SyncPage() {
  const { data, error, refetch, fetchMore } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const pageInfo = data?.syncBatches.pageInfo;
  return (
    <Page
      title="Sync"
      description="Every import as a batch of its own, with its proof that nothing was missed."
      actions={
        <Button asChild>
          <Link to="/connect">Connect an account</Link>
        </Button>
      }
    >
      <div className="space-y-6">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={6} />
        {data && <IntegrationsCard title="Accounts" integrations={data.integrations} />}
        {data && (
          <Card className="overflow-hidden">
            <CardHeader title="Batches" />
            {data.syncBatches.edges.length > 0 ? (
              <BatchTable batches={data.syncBatches.edges.map(({ node }) => node)} />
            ) : (
              <EmptyState
                icon={<RefreshCw />}
                title="Nothing has been imported yet"
                action={
                  <Button asChild variant="primary">
                    <Link to="/connect">{data.integrations.length > 0 ? 'See a preview' : 'Connect an account'}</Link>
                  </Button>
                }
              >
                Look at the preview of a connected account and approve it; the import will show up here.
              </EmptyState>
            )}
            <LoadMore
              hasMore={pageInfo?.hasNextPage ?? false}
              load={() => fetchMore({ variables: { after: pageInfo?.endCursor } })}
            />
          </Card>
        )}
      </div>
    </Page>
  );
}
