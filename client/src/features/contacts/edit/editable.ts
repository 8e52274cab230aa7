import type { ContactRowFragment } from '../../../gql/graphql.js';
import type { ColumnName } from '../list/columns.js';

/** Columns that can be edited in place, and what the field is called. */
export const editables = { name: 'Name', jobTitle: 'Job title', phone: 'Phone', company: 'Company' } as const;

export type Editable = keyof typeof editables;

export function isEditable(name: ColumnName): name is Editable {
  return Object.hasOwn(editables, name);
}

/** The longest text that the API takes. */
export const longest: Record<Editable, number> = { name: 200, jobTitle: 200, phone: 100, company: 200 };

export function textOf(contact: ContactRowFragment, field: Editable): string {
  const texts = {
    name: contact.displayName,
    jobTitle: contact.jobTitle,
    phone: contact.phone,
    company: contact.company?.name,
  };
  return texts[field] ?? '';
}
