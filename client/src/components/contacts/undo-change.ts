import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';

const mutation = graphql(`
  mutation UndoContactChange($input: UndoContactChangeInput!) {
    done: undoContactChange(input: $input) {
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
  const done = await attempt(client.mutate({ mutation, variables: { input: { id } } }));
  if (!done) return;
  await Promise.all([onUndone?.(), refetchShown(client, 'ContactTags', 'ContactChanges')]);
  const [first] = done.leftAlone;
  const others = done.leftAloneCount - 1;
  const kept =
    first &&
    ` ${first.displayName}${others > 0 ? ` and ${formatCount(others, 'other')}` : ''} changed since: left alone.`;
  await notifySuccess(`Taken back for ${formatCount(done.restored, 'person', 'people')}.${kept ?? ''}`);
}
