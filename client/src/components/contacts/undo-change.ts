import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';

const mutation = graphql(`
  mutation UndoContactChange($input: UndoContactChangeInput!) {
    undoContactChange(input: $input) {
      change {
        id
        undoneAt
      }
      restored
      leftAloneCount
      leftAlone {
        id
        displayName
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/**
 * Takes back a change of contacts, and says how many are as they were and who was left alone. It outlives the page that it
 * was made on.
 * @param onUndone what is to be shown anew
 */
export async function undoChange(client: ApolloClient, id: string, onUndone?: () => unknown): Promise<void> {
  try {
    const { data } = await client.mutate({ mutation, variables: { input: { id } }, refetchQueries: 'active' });
    const done = data?.undoContactChange;
    const problem = done?.userErrors[0];
    if (!done || problem) return await notifyProblem(problem?.message ?? 'That did not work');
    await onUndone?.();
    const [first] = done.leftAlone;
    const others = done.leftAloneCount - 1;
    const kept =
      first &&
      ` ${first.displayName}${others > 0 ? ` and ${formatCount(others, 'other')}` : ''} changed since: left alone.`;
    await notifySuccess(`Taken back for ${formatCount(done.restored, 'person', 'people')}.${kept ?? ''}`);
  } catch (error) {
    await notifyError(error);
  }
}
