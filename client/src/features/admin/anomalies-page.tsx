import { useQuery } from '@apollo/client/react';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { Check } from '../../components/ui/check.js';
import { graphql } from '../../gql/index.js';
import { AdminTabs } from './admin-tabs.js';
import { AnomalyRow } from './anomaly-row.js';

const query = graphql(`
  query Anomalies($openOnly: Boolean, $after: String) {
    anomalies(first: 50, after: $after, openOnly: $openOnly) {
      edges {
        cursor
        node {
          id
          ...AnomalyRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function AnomaliesPage() {
  const [openOnly, setOpenOnly] = useState(false);
  const { data, previousData, error, refetch, fetchMore } = useQuery(query, {
    variables: { openOnly },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const anomalies = (data ?? previousData)?.anomalies;
  return (
    <Page title="Anomalies" description="What was out of the ordinary: each kind once a day for a user.">
      <AdminTabs />
      <div className="mb-4">
        <Check label="Only those that nobody has seen" checked={openOnly} onChange={setOpenOnly} />
      </div>
      <Card className="overflow-hidden">
        {error && !anomalies && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!anomalies && !error && <SkeletonRows rows={4} label="Loading anomalies" />}
        <ul>
          {anomalies?.edges.map(({ node }) => (
            <AnomalyRow key={node.id} anomaly={node} />
          ))}
        </ul>
        {anomalies?.edges.length === 0 && (
          <EmptyState icon={<ShieldCheck />} title="Nothing out of the ordinary">
            You are notified when there is.
          </EmptyState>
        )}
        <LoadMore
          hasMore={(data && anomalies?.pageInfo.hasNextPage) ?? false}
          load={() => fetchMore({ variables: { after: anomalies?.pageInfo.endCursor } })}
        />
      </Card>
    </Page>
  );
}
