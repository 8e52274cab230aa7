import type { ApiScope } from '../../gql/graphql.js';

/** What a key may be allowed to do, in the order in which it is offered. */
export const apiScopes: readonly { scope: ApiScope; label: string; hint: string }[] = [
  { scope: 'CONTACTS_READ', label: 'Read contacts', hint: 'Contacts, companies, tags and views.' },
  { scope: 'CONTACTS_WRITE', label: 'Change contacts', hint: 'Make, change, merge and delete them.' },
  {
    scope: 'ACTIVITIES_READ',
    label: 'Read activities',
    hint: 'Messages, meetings, notes, tasks, documents, consents.',
  },
  { scope: 'ACTIVITIES_WRITE', label: 'Write activities', hint: 'Notes, calls, tasks, documents, consents.' },
  { scope: 'SYNC_READ', label: 'Read syncs', hint: 'Accounts, previews, imports and their ledgers.' },
  { scope: 'SYNC_WRITE', label: 'Run syncs', hint: 'Preview, import, pause and undo.' },
];

/** "Read contacts, run syncs" */
export function describeScopes(scopes: readonly ApiScope[]): string {
  const labels = apiScopes.filter(({ scope }) => scopes.includes(scope)).map(({ label }) => label.toLowerCase());
  const text = labels.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
