import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { InteractionRow } from '../../components/interactions/interaction-row.js';
import { usePastReached } from '../../components/interactions/use-past-reached.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { splitUpcoming } from '../../lib/months.js';
import { ActivitySection } from './activity-section.js';

const query = graphql(`
  query RecentActivity($after: String) {
    interactions(first: 40, after: $after) {
      edges {
        cursor
        node {
          id
          occurredAt
          status
          ...InteractionRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const upcomingShown = 3;
const pastShown = 8;
const nothingMore = { hasNextPage: false };

/** The next few meetings, and what has happened last. */
export function RecentActivity() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => refetch());
  const loadMore = useCallback((after: string) => fetchMore({ variables: { after } }), [fetchMore]);
  const { upcoming, past } = splitUpcoming(data?.interactions.edges.map(({ node }) => node) ?? []);
  const reached = usePastReached(past.length > 0, data?.interactions.pageInfo ?? nothingMore, loadMore);
  if (!data || !reached) {
    return (
      <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} />}</Card>
    );
  }
  const next = upcoming.filter(({ status }) => status !== 'CANCELLED').slice(0, upcomingShown);
  return (
    <div className="space-y-6">
      {next.length > 0 && (
        <ActivitySection title="Coming up">
          {next.map((item) => (
            <InteractionRow key={item.id} interaction={item} />
          ))}
        </ActivitySection>
      )}
      {past.length > 0 && (
        <ActivitySection title="Recent activity">
          {past.slice(0, pastShown).map((item) => (
            <InteractionRow key={item.id} interaction={item} />
          ))}
        </ActivitySection>
      )}
    </div>
  );
}
