import { useQuery } from '@apollo/client/react';
import { LoadMore } from '../../components/feedback/load-more.js';
import { TaskItem } from '../../components/tasks/task-item.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query DoneTasks($after: String) {
    tasks(first: 20, after: $after, filter: { state: DONE }) {
      edges {
        cursor
        node {
          id
          ...TaskItem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 20;

/** What is done, the latest first. Nothing while there is none: it is no part of the work. */
export function DoneTasks() {
  const { data, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => (data?.tasks.edges.length ?? 0) <= pageSize && refetch());
  if (!data || data.tasks.edges.length === 0) return null;
  const { edges, pageInfo } = data.tasks;
  return (
    <section aria-label="Done">
      <h2 className="mb-2 px-1 text-[13px] font-semibold text-ink-soft">Done</h2>
      <Card className="overflow-hidden">
        <ul>
          {edges.map(({ node }) => (
            <TaskItem key={node.id} task={node} />
          ))}
        </ul>
        {pageInfo.hasNextPage && (
          <LoadMore hasMore load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
        )}
      </Card>
    </section>
  );
}
