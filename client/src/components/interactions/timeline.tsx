import { useEffect, useRef } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatMonth } from '../../lib/format.js';
import { groupByMonth, splitUpcoming } from '../../lib/months.js';
import { LoadMore } from '../feedback/load-more.js';
import { TimelineGroup } from './timeline-group.js';
import { Upcoming } from './upcoming.js';

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
}

/** E-mails and meetings as one stream: what is to come (soonest first), then what has been, by month. */
export function Timeline({ connection: masked, loadMore }: TimelineProps) {
  const connection = readFragment(fragment, masked);
  const { upcoming, past } = splitUpcoming(connection.edges.map(({ node }) => node));
  const { hasNextPage, endCursor } = connection.pageInfo;

  // The stream is newest first, so a long series of meetings can fill whole pages before the next one of them comes:
  // until something past has been seen, "the soonest" would not be true.
  const stillInFuture = hasNextPage && past.length === 0;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!stillInFuture || !endCursor || asked.current === endCursor) return;
    asked.current = endCursor;
    loadMore(endCursor).catch(() => (asked.current = null));
  }, [stillInFuture, endCursor, loadMore]);

  return (
    <div className="space-y-6">
      {upcoming.length > 0 && !stillInFuture && <Upcoming items={upcoming} />}
      {groupByMonth(past).map(({ month, items }) => (
        <TimelineGroup key={month} title={formatMonth(month)} items={items} />
      ))}
      <LoadMore hasMore={hasNextPage} load={() => loadMore(endCursor ?? null)} />
    </div>
  );
}
