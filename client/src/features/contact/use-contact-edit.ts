import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { ContactField, EditableContactFragment } from '../../gql/graphql.js';
import { attempt } from '../../lib/attempt.js';
import { notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';
import { editInput, withField } from './contact-edit.js';
import { useUndoChange } from './use-undo-change.js';

export const editableContactFragment = graphql(`
  fragment EditableContact on Contact {
    __typename
    id
    displayName
    jobTitle
    phone
    primaryEmail
    edited
    editedFields
    company {
      __typename
      id
      name
    }
  }
`);

const mutation = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    done: updateContact(input: $input) {
      contact {
        __typename
        id
        displayName
        jobTitle
        phone
        primaryEmail
        edited
        editedFields
        company {
          __typename
          id
          name
        }
      }
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

const names: Record<ContactField, string> = {
  DISPLAY_NAME: 'Name',
  JOB_TITLE: 'Job title',
  PHONE: 'Phone',
  PRIMARY_EMAIL: 'Main address',
  COMPANY: 'Company',
};

/** Sets fields of a contact: the new value shows at once, and goes again when the server refuses it. */
export function useContactEdit(contact: EditableContactFragment) {
  const client = useApolloClient();
  const undo = useUndoChange();

  /** @param value null takes it away */
  async function set(field: ContactField, value: string | null): Promise<void> {
    const done = await attempt(
      client.mutate({
        mutation,
        variables: { input: editInput(contact.id, field, value) },
        optimisticResponse: { done: { contact: withField(contact, field, value), change: null, userErrors: [] } },
      }),
    );
    const change = done?.change;
    if (!change) return;
    void refetchShown(client, 'Contact');
    void notifyUndoable(`${names[field]} saved.`, () => void undo(change.id));
  }

  /** Lets a field follow what is imported again. */
  async function reset(field: ContactField): Promise<void> {
    const input = { id: contact.id, resetFields: [field] };
    const done = await attempt(client.mutate({ mutation, variables: { input } }));
    const change = done?.change;
    if (!change) return;
    void refetchShown(client, 'Contact');
    void notifyUndoable(`${names[field]} follows your messages again.`, () => void undo(change.id));
  }

  return { set, reset };
}
