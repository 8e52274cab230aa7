import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifyProblem, notifySuccess } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';

const mutation = graphql(`
  mutation UndoContactChange($input: UndoContactChangeInput!) {
    done: undoContactChange(input: $input) {
      restored
      leftAloneCount
      userErrors {
        code
        message
      }
    }
  }
`);

/** Takes a change of the contact back; what was changed again since stays, and that is said. */
export function useUndoChange(): (changeId: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (id) => {
      const done = await attempt(client.mutate({ mutation, variables: { input: { id } } }));
      if (!done) return;
      await refetchShown(client, 'Contact');
      if (done.leftAloneCount > 0) await notifyProblem('It was changed again since, so it stays as it is.');
      else await notifySuccess('Taken back.');
    },
    [client],
  );
}
