import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { attempt } from '../../lib/attempt.js';
import { newUuid } from '../../lib/uuid.js';
import { notifySuccess, notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';
import { completeTask, createTask, deleteTask, reopenTask, restoreTask, updateTask } from './task-mutations.js';

/** What of a task can be typed. */
export interface TaskText {
  title: string;
  dueOn: string | null;
  notes: string;
}

/** Where tasks are shown or counted. */
const shownIn = ['OpenTasks', 'DoneTasks', 'ContactTasks', 'NavigationCounts'];

/** Changes tasks; a tick shows at once, and is taken back when the server refuses it. Refusals are said in passing. */
export function useTasks() {
  const client = useApolloClient();
  return useMemo(() => {
    const refetch = () => refetchShown(client, ...shownIn);

    async function create(text: TaskText, contactIds: string[]): Promise<boolean> {
      const input = { id: newUuid(), ...text, contactIds };
      const done = await attempt(client.mutate({ mutation: createTask, variables: { input } }));
      if (done) await refetch();
      return done !== null;
    }

    async function change(id: string, text: TaskText): Promise<boolean> {
      // The type name is what the cache finds the task by.
      const task = { __typename: 'Task', id, ...text };
      const done = await attempt(
        client.mutate({
          mutation: updateTask,
          variables: { input: { id, ...text } },
          optimisticResponse: { done: { task, userErrors: [] } },
        }),
      );
      if (done) void refetch();
      return done !== null;
    }

    async function setDone(id: string, isDone: boolean): Promise<boolean> {
      const task = { __typename: 'Task', id, doneAt: isDone ? new Date().toISOString() : null };
      const done = await attempt(
        client.mutate({
          mutation: isDone ? completeTask : reopenTask,
          variables: { input: { id } },
          optimisticResponse: { done: { task, userErrors: [] } },
        }),
      );
      if (done) void refetch();
      return done !== null;
    }

    async function complete(id: string): Promise<void> {
      if (await setDone(id, true)) void notifyUndoable('Task done.', () => void setDone(id, false));
    }

    async function reopen(id: string): Promise<void> {
      if (await setDone(id, false)) void notifyUndoable('Task is open again.', () => void setDone(id, true));
    }

    async function remove(id: string): Promise<void> {
      if (!(await attempt(client.mutate({ mutation: deleteTask, variables: { input: { id } } })))) return;
      client.cache.evict({ id: client.cache.identify({ __typename: 'Task', id }) });
      void refetch();
      void notifyUndoable('Task deleted.', () => void restore(id));
    }

    async function restore(id: string): Promise<void> {
      if (!(await attempt(client.mutate({ mutation: restoreTask, variables: { input: { id } } })))) return;
      await refetch();
      void notifySuccess('The task is back.');
    }

    return { create, change, complete, reopen, remove };
  }, [client]);
}
