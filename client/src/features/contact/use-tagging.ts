import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';
import { useUndoChange } from './use-undo-change.js';

const tagContacts = graphql(`
  mutation TagContact($input: TagContactsInput!) {
    done: tagContacts(input: $input) {
      change {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const untagContacts = graphql(`
  mutation UntagContact($input: UntagContactsInput!) {
    done: untagContacts(input: $input) {
      change {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Gives a contact tags and takes them off, each with the offer to take that back. */
export function useTagging(contactId: string) {
  const client = useApolloClient();
  const undo = useUndoChange();
  const contacts = { ids: [contactId] };

  async function settle(message: string, change: { id: string } | null | undefined): Promise<void> {
    await refetchShown(client, 'Contact');
    if (change) void notifyUndoable(message, () => void undo(change.id));
  }

  async function add(tagName: string): Promise<void> {
    const done = await attempt(client.mutate({ mutation: tagContacts, variables: { input: { contacts, tagName } } }));
    if (done) await settle(`Tagged “${tagName}”.`, done.change);
  }

  async function remove({ id: tagId, name }: { id: string; name: string }): Promise<void> {
    const done = await attempt(client.mutate({ mutation: untagContacts, variables: { input: { contacts, tagId } } }));
    if (done) await settle(`“${name}” taken off.`, done.change);
  }

  return { add, remove };
}
