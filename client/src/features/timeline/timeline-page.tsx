import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CalendarClock, SearchX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Timeline } from '../../components/interactions/timeline.js';
import { TimelineFilters } from '../../components/interactions/timeline-filters.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { noTimelineSearch, timelineFilter, type TimelineSearch } from '../../lib/timeline-filter.js';

const query = graphql(`
  query TimelinePage($filter: TimelineFilterInput, $after: String) {
    interactions(first: 50, after: $after, filter: $filter) {
      edges {
        cursor
      }
      ...Timeline
    }
  }
`);

const route = getRouteApi('/shell/timeline');
const pageSize = 50;

export function TimelinePage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter = timelineFilter(search);
  const { data, previousData, error, refetch, fetchMore } = useQuery(query, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const timeline = (data ?? previousData)?.interactions;

  function narrow(parts: TimelineSearch): void {
    const wanted = Object.entries({ ...search, ...parts }).filter(([, value]) => value);
    void navigate({ to: '/timeline', search: Object.fromEntries(wanted), replace: true, resetScroll: false });
  }

  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (timeline?.edges.length ?? 0) <= pageSize && refetch());
  return (
    <Page
      width="reading"
      title="Timeline"
      description="Every e-mail, meeting, call and note, with everybody, in one stream."
    >
      {(filter || (timeline && timeline.edges.length > 0)) && (
        <div className="mb-5">
          <TimelineFilters value={search} onChange={narrow} />
        </div>
      )}
      {timeline && timeline.edges.length > 0 ? (
        <Timeline connection={timeline} loadMore={(after) => fetchMore({ variables: { after } })} />
      ) : (
        <Card>
          {error && !timeline ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : timeline && filter ? (
            <EmptyState
              icon={<SearchX />}
              title="Nothing like that"
              action={<Button onClick={() => narrow(noTimelineSearch)}>Show everything</Button>}
            >
              Nothing on the timeline meets all of these conditions.
            </EmptyState>
          ) : timeline ? (
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
