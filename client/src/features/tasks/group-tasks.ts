import { dueGroup, type DueGroup } from '../../components/tasks/task-due.js';

/** In the order in which they are shown. */
export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'upcoming', 'undated'];

/** Divides open tasks by when they are due, keeping their order; groups without one are left out. */
export function groupTasks<T extends { dueOn?: string | null }>(
  tasks: readonly T[],
  today: string,
): { group: DueGroup; tasks: T[] }[] {
  const found = Map.groupBy(tasks, ({ dueOn }) => dueGroup(dueOn, today));
  return dueGroups.flatMap((group) => {
    const within = found.get(group);
    return within ? [{ group, tasks: within }] : [];
  });
}
