import { useQuery } from '@apollo/client/react';
import { Plug } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { IntegrationTable } from './integration-table.js';

const query = graphql(`
  query AdminIntegrations($userId: ID, $after: String) {
    adminIntegrations(userId: $userId, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...IntegrationTable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Connected accounts, of one user or of all. */
export function IntegrationsList({ userId = null, title }: { userId?: string | null; title?: string }) {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { userId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const integrations = data?.adminIntegrations;
  return (
    <Card className="overflow-hidden">
      {title && <CardHeader title={title} description="What is connected, and nothing that came in." />}
      {error && !integrations && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!integrations && !error && <SkeletonRows rows={3} label="Loading connected accounts" />}
      {integrations && integrations.edges.length > 0 && (
        <IntegrationTable integrations={integrations.edges.map(({ node }) => node)} withUser={userId === null} />
      )}
      {integrations?.edges.length === 0 && (
        <EmptyState icon={<Plug />} title="Nothing is connected">
          Accounts show up here once somebody connects them.
        </EmptyState>
      )}
      <LoadMore
        hasMore={integrations?.pageInfo.hasNextPage ?? false}
        load={() => fetchMore({ variables: { after: integrations?.pageInfo.endCursor } })}
      />
    </Card>
  );
}
