import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Timeline } from '../../components/interactions/timeline.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query TimelinePage($after: String) {
    interactions(first: 50, after: $after) {
      edges {
        cursor
      }
      ...Timeline
    }
  }
`);

const pageSize = 50;

export function TimelinePage() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (data?.interactions.edges.length ?? 0) <= pageSize && refetch());
  return (
    <Page width="reading" title="Timeline" description="Every e-mail and meeting, with everybody, in one stream.">
      {data && data.interactions.edges.length > 0 ? (
        <Timeline connection={data.interactions} loadMore={(after) => fetchMore({ variables: { after } })} />
      ) : (
        <Card>
          {error && !data ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState
              icon={<CalendarClock />}
              title="Nothing has happened yet"
              action={
                <Button asChild variant="primary">
                  <Link to="/connect">Connect an account</Link>
                </Button>
              }
            >
              Your e-mails and meetings appear here once an import has been approved.
            </EmptyState>
          ) : (
            <SkeletonRows rows={10} label="Loading the timeline" />
          )}
        </Card>
      )}
    </Page>
  );
}
