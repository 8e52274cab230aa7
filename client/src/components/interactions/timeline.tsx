import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatMonth } from '../../lib/format.js';
import { groupByMonth, splitUpcoming } from '../../lib/months.js';
import { LoadMore } from '../feedback/load-more.js';
import { SkeletonRows } from '../feedback/skeleton.js';
import { Card } from '../ui/card.js';
import { HighlightedInteraction } from './highlighted.js';
import { TimelineGroup } from './timeline-group.js';
import { Upcoming } from './upcoming.js';
import { usePastReached } from './use-past-reached.js';

const fragment = graphql(`
  fragment Timeline on InteractionConnection {
    edges {
      cursor
      node {
        id
        occurredAt
        ...InteractionRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

interface TimelineProps {
  connection: FragmentType<typeof fragment>;
  loadMore: (after: string | null) => Promise<unknown>;
  /** Key of the interaction that somebody came for; it is opened and brought into sight. */
  highlight?: string | null;
}

/** E-mails, meetings, calls and notes as one stream: what is to come (soonest first), then what has been, by month. */
export function Timeline({ connection: masked, loadMore, highlight = null }: TimelineProps) {
  const { edges, pageInfo } = readFragment(fragment, masked);
  const { upcoming, past } = splitUpcoming(edges.map(({ node }) => node));
  const reached = usePastReached(past.length > 0, pageInfo, loadMore);
  if (!reached) {
    return (
      <Card>
        <SkeletonRows rows={8} label="Loading the timeline" />
      </Card>
    );
  }
  return (
    <HighlightedInteraction value={highlight}>
      <div className="space-y-6">
        {upcoming.length > 0 && <Upcoming items={upcoming} />}
        {groupByMonth(past).map(({ month, items }) => (
          <TimelineGroup key={month} title={formatMonth(month)} items={items} />
        ))}
        <LoadMore hasMore={pageInfo.hasNextPage} load={() => loadMore(pageInfo.endCursor ?? null)} />
      </div>
    </HighlightedInteraction>
  );
}
