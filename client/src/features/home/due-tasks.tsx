import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TaskItem } from '../../components/tasks/task-item.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query DueTasks($today: String!) {
    overdue: tasks(first: 5, today: $today, filter: { due: OVERDUE }) {
      edges {
        cursor
        node {
          id
          ...TaskItem
        }
      }
    }
    today: tasks(first: 5, today: $today, filter: { due: TODAY }) {
      edges {
        cursor
        node {
          id
          ...TaskItem
        }
      }
    }
  }
`);

/** Tasks of today and of before; nothing when there are none. */
export function DueTasks() {
  const [today] = useState(() => localDay());
  const { data, refetch } = useQuery(query, { variables: { today }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const due = [...(data?.overdue.edges ?? []), ...(data?.today.edges ?? [])];
  if (due.length === 0) return null;
  return (
    <Card aria-label="Due tasks" className="overflow-hidden">
      <CardHeader
        title="Due"
        actions={
          <Button asChild size="small" variant="quiet" className="-mr-2.5">
            <Link to="/tasks">All tasks</Link>
          </Button>
        }
      />
      <ul className="mt-2">
        {due.map(({ node }) => (
          <TaskItem key={node.id} task={node} />
        ))}
      </ul>
    </Card>
  );
}
