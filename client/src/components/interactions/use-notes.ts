import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess, notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';
import { createNote, deleteNote, logCall, restoreNote, updateCall, updateNote } from './note-mutations.js';
import type { NoteDraft } from './note-draft.js';

/** Where notes and calls are shown or counted. */
const shownIn = ['Contact', 'ContactTimeline', 'TimelinePage', 'CompanyTimeline', 'RecentActivity'];

/** Writes notes and calls. Each function answers whether that worked; a refusal is said in passing. */
export function useNotes() {
  const client = useApolloClient();
  return useMemo(() => {
    const refetch = () => refetchShown(client, ...shownIn);

    async function write({ kind, id, text, occurredAt, direction, minutes }: NoteDraft, contactIds: string[]) {
      const when = occurredAt ?? new Date().toISOString();
      const done =
        kind === 'NOTE'
          ? await attempt(
              client.mutate({ mutation: createNote, variables: { input: { id, contactIds, text, occurredAt } } }),
            )
          : await attempt(
              client.mutate({
                mutation: logCall,
                variables: { input: { id, contactIds, text, direction, minutes, occurredAt: when } },
              }),
            );
      if (!done) return false;
      await refetch();
      void notifyUndoable(kind === 'NOTE' ? 'Note added.' : 'Call logged.', () => void takeAway(id, 'Taken back.'));
      return true;
    }

    async function change({ kind, id, text, occurredAt, direction, minutes }: NoteDraft) {
      const done =
        kind === 'NOTE'
          ? await attempt(client.mutate({ mutation: updateNote, variables: { input: { id, text, occurredAt } } }))
          : await attempt(
              client.mutate({
                mutation: updateCall,
                variables: { input: { id, text, occurredAt, direction, minutes } },
              }),
            );
      if (done) void refetchShown(client, 'Contact');
      return done !== null;
    }

    async function remove(id: string, kind: NoteDraft['kind']) {
      if (!(await takeAway(id))) return;
      void notifyUndoable(kind === 'NOTE' ? 'Note deleted.' : 'Call deleted.', () => void restore(id));
    }

    async function takeAway(id: string, message?: string): Promise<boolean> {
      const done = await attempt(client.mutate({ mutation: deleteNote, variables: { input: { id } } }));
      if (!done) return false;
      client.cache.evict({ id: client.cache.identify({ __typename: 'Interaction', id }) });
      void refetchShown(client, 'Contact');
      if (message) void notifySuccess(message);
      return true;
    }

    async function restore(id: string) {
      if (!(await attempt(client.mutate({ mutation: restoreNote, variables: { input: { id } } })))) return;
      await refetch();
      void notifySuccess('It is back.');
    }

    return { write, change, remove };
  }, [client]);
}
