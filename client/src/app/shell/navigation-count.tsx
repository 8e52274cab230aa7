import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { formatNumber } from '../../lib/format.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query NavigationCounts($today: String!) {
    duplicates(first: 1) {
      totalCount
    }
    taskCounts(today: $today) {
      overdue
      today
    }
  }
`);

/** How much waits on a page: pairs to decide on, tasks that are due. Nothing while nothing does. */
export function NavigationCount({ of: page }: { of: 'duplicates' | 'tasks' }) {
  const { data, refetch } = useQuery(query, { variables: { today: localDay() } });
  // One of them asks for both.
  useLiveRefetch(['data'], () => page === 'tasks' && refetch());
  if (!data) return null;
  const { overdue, today } = data.taskCounts;
  const count = page === 'tasks' ? overdue + today : data.duplicates.totalCount;
  if (count === 0) return null;
  return (
    <span className="ml-auto rounded-md bg-hover px-1.5 text-xs leading-5 font-medium text-ink-soft tabular-nums">
      {formatNumber(count)}
      <span className="sr-only">{page === 'tasks' ? ' due' : ' to decide'}</span>
    </span>
  );
}
