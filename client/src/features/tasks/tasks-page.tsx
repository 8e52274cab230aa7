import { useQuery } from '@apollo/client/react';
import { ListTodo } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { LoadMore } from '../../components/feedback/load-more.js';
import { Page } from '../../components/page/page.js';
import { TaskForm } from '../../components/tasks/task-form.js';
import { TaskItem } from '../../components/tasks/task-item.js';
import { useTasks } from '../../components/tasks/use-tasks.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { DoneTasks } from './done-tasks.js';
import { groupTasks } from './group-tasks.js';

const query = graphql(`
  query OpenTasks($after: String) {
    tasks(first: 100, after: $after) {
      edges {
        cursor
        node {
          id
          dueOn
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

const titles = { overdue: 'Overdue', today: 'Today', upcoming: 'Upcoming', undated: 'No day in particular' };
const pageSize = 100;

export function TasksPage() {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useLiveRefetch(['data'], () => (data?.tasks.edges.length ?? 0) <= pageSize && refetch());
  const { create } = useTasks();
  const tasks = data?.tasks.edges.map(({ node }) => node);
  return (
    <Page width="reading" title="Tasks" description="What you mean to do, the most pressing first.">
      <div className="space-y-6">
        <Card className="px-4 py-3.5 sm:px-5">
          <TaskForm submit="Add" onSave={(task) => create(task, [])} />
        </Card>
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={4} />
        {tasks?.length === 0 && (
          <Card>
            <EmptyState icon={<ListTodo />} title="Nothing to do">
              Write a task above, or on the page of the person it concerns.
            </EmptyState>
          </Card>
        )}
        {tasks &&
          groupTasks(tasks, localDay()).map(({ group, tasks: within }) => (
            <section key={group} aria-label={titles[group]}>
              <h2
                className={`mb-2 px-1 text-[13px] font-semibold ${group === 'overdue' ? 'text-bad' : 'text-ink-soft'}`}
              >
                {titles[group]}
                <span className="ml-2 font-normal text-ink-mute tabular-nums">{within.length}</span>
              </h2>
              <Card className="overflow-hidden">
                <ul>
                  {within.map((task) => (
                    <TaskItem key={task.id} task={task} />
                  ))}
                </ul>
              </Card>
            </section>
          ))}
        {data && (
          <LoadMore
            hasMore={data.tasks.pageInfo.hasNextPage}
            load={() => fetchMore({ variables: { after: data.tasks.pageInfo.endCursor } })}
          />
        )}
        <DoneTasks />
      </div>
    </Page>
  );
}
