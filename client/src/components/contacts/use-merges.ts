import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess, notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';

const mergeContacts = graphql(`
  mutation MergeContacts($input: MergeContactsInput!) {
    done: mergeContacts(input: $input) {
      contacts {
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

const unmergeContact = graphql(`
  mutation UnmergeContact($input: UnmergeContactInput!) {
    done: unmergeContact(input: $input) {
      contacts {
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

const keepContactsApart = graphql(`
  mutation KeepContactsApart($input: KeepContactsApartInput!) {
    done: keepContactsApart(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Where it shows who is who. */
const shownIn = ['Contact', 'ContactIdentity', 'ContactTimeline', 'Duplicates', 'NavigationCounts', 'Contacts'];

interface Named {
  id: string;
  name: string;
}

/** The person's word on who is who. Each function answers whether it was taken; a refusal is said in passing. */
export function useMerges() {
  const client = useApolloClient();
  return useMemo(() => {
    const refetch = () => refetchShown(client, ...shownIn);

    async function join(intoId: string, contactId: string): Promise<boolean> {
      const input = { intoId, contactIds: [contactId] };
      const done = await attempt(client.mutate({ mutation: mergeContacts, variables: { input } }));
      if (done) await refetch();
      return done !== null;
    }

    async function part(contactId: string): Promise<boolean> {
      const input = { contactId };
      const done = await attempt(client.mutate({ mutation: unmergeContact, variables: { input } }));
      if (done) await refetch();
      return done !== null;
    }

    /** Shows one contact as part of another, and offers to take that back. */
    async function merge(into: Named, other: Named): Promise<boolean> {
      const merged = await join(into.id, other.id);
      const undo = async () => (await part(other.id)) && notifySuccess(`${other.name} stands alone again.`);
      if (merged) void notifyUndoable(`${other.name} is part of ${into.name} now.`, () => void undo());
      return merged;
    }

    /** Shows a merged contact by itself again, and offers to take that back. */
    async function unmerge(into: Named, other: Named): Promise<boolean> {
      const parted = await part(other.id);
      const undo = async () => (await join(into.id, other.id)) && notifySuccess(`${other.name} is part of it again.`);
      if (parted) void notifyUndoable(`${other.name} stands alone again.`, () => void undo());
      return parted;
    }

    async function keepApart(left: Named, right: Named): Promise<boolean> {
      const input = { leftId: left.id, rightId: right.id };
      const done = await attempt(client.mutate({ mutation: keepContactsApart, variables: { input } }));
      if (!done) return false;
      void notifySuccess('They stay two people, and are not suggested again.');
      await refetch();
      return true;
    }

    return { merge, unmerge, keepApart };
  }, [client]);
}
