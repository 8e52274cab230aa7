import type { ContactField, EditableContactFragment, UpdateContactInput } from '../../gql/graphql.js';

/** What is sent to set one field; null takes the value away. */
export function editInput(id: string, field: ContactField, value: string | null): UpdateContactInput {
  switch (field) {
    case 'DISPLAY_NAME':
      return { id, displayName: value };
    case 'JOB_TITLE':
      return { id, jobTitle: value };
    case 'PHONE':
      return { id, phone: value };
    case 'PRIMARY_EMAIL':
      return { id, primaryEmail: value };
    case 'COMPANY':
      return value === null ? { id, companyId: null } : { id, companyName: value };
  }
}

/** The contact as it will be once one field is set, to be shown until the server has answered. */
export function withField(
  contact: EditableContactFragment,
  field: ContactField,
  value: string | null,
): EditableContactFragment {
  const editedFields = [...new Set([...contact.editedFields, field])];
  const edited = { ...contact, edited: true, editedFields };
  switch (field) {
    case 'DISPLAY_NAME':
      return { ...edited, displayName: value ?? contact.displayName };
    case 'JOB_TITLE':
      return { ...edited, jobTitle: value };
    case 'PHONE':
      return { ...edited, phone: value };
    case 'PRIMARY_EMAIL':
      return { ...edited, primaryEmail: value };
    case 'COMPANY':
      return { ...edited, company: value === null ? null : { __typename: 'Company', id: `new ${value}`, name: value } };
  }
}

/** What was typed, on one line; null for nothing. */
export function tidy(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim() || null;
}
