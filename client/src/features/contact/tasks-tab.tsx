import { useQuery } from '@apollo/client/react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { TaskForm } from '../../components/tasks/task-form.js';
import { TaskItem } from '../../components/tasks/task-item.js';
import { useTasks } from '../../components/tasks/use-tasks.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query ContactTasks($contactId: ID!) {
    open: tasks(first: 100, filter: { contactId: $contactId }) {
      edges {
        cursor
        node {
          id
          ...TaskItem
        }
      }
    }
    done: tasks(first: 20, filter: { contactId: $contactId, state: DONE }) {
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

/** What there is to do for the contact, and what was done last. */
export function TasksTab({ contactId }: { contactId: string }) {
  const { data, error, refetch } = useQuery(query, {
    variables: { contactId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => refetch());
  const { create } = useTasks();
  return (
    <div className="space-y-5">
      <Card className="px-4 py-3.5 sm:px-5">
        <TaskForm submit="Add" onSave={(task) => create(task, [contactId])} />
      </Card>
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      {data && data.open.edges.length === 0 && (
        <p className="px-1 text-[13px] text-ink-mute">Nothing to do for this person. A task can be added above.</p>
      )}
      {(['open', 'done'] as const).map(
        (state) =>
          data &&
          data[state].edges.length > 0 && (
            <section key={state} aria-label={state === 'open' ? 'To do' : 'Done'}>
              <h2 className="mb-2 px-1 text-[13px] font-semibold text-ink-soft">
                {state === 'open' ? 'To do' : 'Done'}
              </h2>
              <Card className="overflow-hidden">
                <ul>
                  {data[state].edges.map(({ node }) => (
                    <TaskItem key={node.id} task={node} contactId={contactId} />
                  ))}
                </ul>
              </Card>
            </section>
          ),
      )}
    </div>
  );
}
