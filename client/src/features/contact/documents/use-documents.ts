import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { notifySuccess, notifyUndoable } from '../../../lib/notify.js';
import { refetchShown } from '../../../lib/refetch.js';

const deleteDocument = graphql(`
  mutation DeleteDocument($input: DocumentInput!) {
    done: deleteDocument(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

const restoreDocument = graphql(`
  mutation RestoreDocument($input: DocumentInput!) {
    done: restoreDocument(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Deletes documents, with the offer to bring each back. */
export function useDocuments() {
  const client = useApolloClient();
  const refetch = () => refetchShown(client, 'Documents');

  async function remove(id: string, name: string): Promise<void> {
    if (!(await attempt(client.mutate({ mutation: deleteDocument, variables: { input: { id } } })))) return;
    await refetch();
    void notifyUndoable(`${name} deleted.`, () => void restore(id));
  }

  async function restore(id: string): Promise<void> {
    if (!(await attempt(client.mutate({ mutation: restoreDocument, variables: { input: { id } } })))) return;
    await refetch();
    void notifySuccess('The document is back.');
  }

  return { remove };
}
