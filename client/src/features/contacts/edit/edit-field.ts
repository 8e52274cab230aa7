import type { ApolloClient } from '@apollo/client';
import type { CompanyChoice } from '../../../components/contacts/company-combobox.js';
import { graphql } from '../../../gql/index.js';
import type { ContactRowFragment, UpdateContactInput } from '../../../gql/graphql.js';
import { notifyError, notifyProblem, notifyUndoable } from '../../../lib/notify.js';
import { undoChange } from '../../../components/contacts/undo-change.js';
import { editables, textOf, type Editable } from './editable.js';

const mutation = graphql(`
  mutation EditContactField($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        ...ContactRow
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

/** What was typed or chosen for a field. */
export type FieldValue = string | CompanyChoice;

/** What is sent, and how the row looks at once. Null when nothing would change. */
function planned(
  contact: ContactRowFragment,
  field: Editable,
  value: FieldValue,
): { input: Omit<UpdateContactInput, 'id'>; row: Partial<ContactRowFragment> } | null {
  const text = (typeof value === 'string' ? value : 'name' in value ? value.name : value.companyName).trim();
  if (text.replace(/\s+/g, ' ') === textOf(contact, field)) return null;
  if (field === 'name') return text === '' ? null : { input: { displayName: text }, row: { displayName: text } };
  if (field === 'jobTitle') return { input: { jobTitle: text || null }, row: { jobTitle: text || null } };
  if (field === 'phone') return { input: { phone: text || null }, row: { phone: text || null } };
  if (text === '') return { input: { companyId: null }, row: { company: null } };
  const known = typeof value !== 'string' && 'companyId' in value ? value.companyId : null;
  const company = { __typename: 'Company' as const, id: known ?? `new:${text}`, name: text };
  return { input: known ? { companyId: known } : { companyName: text }, row: { company } };
}

/** Saves a field. The row shows it at once; when the server refuses it, the old one comes back and the reason is said. */
export async function editField(
  client: ApolloClient,
  contact: ContactRowFragment,
  field: Editable,
  value: FieldValue,
): Promise<void> {
  const plan = planned(contact, field, value);
  if (!plan) return;
  try {
    const { data } = await client.mutate({
      mutation,
      variables: { input: { id: contact.id, ...plan.input } },
      // The type names are what the cache finds objects by.
      optimisticResponse: {
        updateContact: { contact: { __typename: 'Contact', ...contact, ...plan.row }, change: null, userErrors: [] },
      } as never,
    });
    const problem = data?.updateContact.userErrors[0];
    const change = data?.updateContact.change;
    if (problem) await notifyProblem(problem.message);
    else if (change) {
      await notifyUndoable(
        `${editables[field]} of ${contact.displayName} changed.`,
        () => void undoChange(client, change.id),
      );
    }
  } catch (error) {
    await notifyError(error);
  }
}
