import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { IntegrationRow } from '../../components/sync/integration-row.js';
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
        {error && !data && (
          <Card>
            <ErrorState error={error} onRetry={() => void refetch()} />
          </Card>
        )}
        {!data && !error && (
          <Card>
            <SkeletonRows rows={6} />
          </Card>
        )}
        {data && data.integrations.length > 0 && (
          <Card>
            <CardHeader title="Accounts" />
            <ul className="mt-2">
              {data.integrations.map((integration) => (
                <IntegrationRow key={integration.id} integration={integration} withPreview />
              ))}
            </ul>
          </Card>
        )}
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
