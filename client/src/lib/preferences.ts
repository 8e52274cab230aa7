import type { ContactsFrom, SyncDetail } from '../gql/graphql.js';
import { formatCount } from './format.js';
import { describeLookBack } from './look-back.js';

/** What the form edits: everything that may be sent, nothing that only comes back. */
export interface PreferencesDraft {
  lookBackDays: number | null;
  query: string | null;
  containersIn: string[];
  containersOut: string[];
  peopleIn: string[];
  peopleOut: string[];
  contactsFrom: ContactsFrom;
  privateEvents: boolean;
  detail: SyncDetail;
  futureDays: number | null;
}

type Answer = Omit<PreferencesDraft, 'lookBackDays' | 'query' | 'futureDays'> & {
  [Field in 'lookBackDays' | 'query' | 'futureDays']?: PreferencesDraft[Field];
};

/** The saved (or previewed) preferences as a draft, without what only the server writes. */
export function draftOf(preferences: Answer): PreferencesDraft {
  return {
    lookBackDays: preferences.lookBackDays ?? null,
    query: preferences.query ?? null,
    containersIn: [...preferences.containersIn],
    containersOut: [...preferences.containersOut],
    peopleIn: [...preferences.peopleIn],
    peopleOut: [...preferences.peopleOut],
    contactsFrom: preferences.contactsFrom,
    privateEvents: preferences.privateEvents,
    detail: preferences.detail,
    futureDays: preferences.futureDays ?? null,
  };
}

/** Do two drafts ask for the same? The order of list entries does not count. */
export function sameDraft(one: PreferencesDraft, other: PreferencesDraft): boolean {
  return canonical(one) === canonical(other);
}

function canonical(draft: PreferencesDraft): string {
  const names = Object.keys(draft).sort() as (keyof PreferencesDraft)[];
  return JSON.stringify(names.map((name) => (Array.isArray(draft[name]) ? [...draft[name]].sort() : draft[name])));
}

export const detailChoices: readonly { value: SyncDetail; label: string; mail: string; calendar: string }[] = [
  {
    value: 'FULL',
    label: 'Everything',
    mail: 'Who, when, subject, and the whole text. Attachments by name and size only.',
    calendar: 'Who, when, title, place and the description.',
  },
  {
    value: 'SNIPPET',
    label: 'The first lines',
    mail: 'Who, when, subject, and the first lines as Gmail shows them in its list. Never the whole text.',
    calendar: 'Who, when, title and place. No description.',
  },
  {
    value: 'METADATA',
    label: 'Only who and when',
    mail: 'Who, when and the subject. No text at all.',
    calendar: 'Who, when and the title. No description.',
  },
];

/** What the preferences narrow down, in few words each; empty when everything comes in. */
export function describeNarrowing(draft: PreferencesDraft, mail: boolean): string[] {
  const words: string[] = [];
  const container = mail ? 'label' : 'calendar';
  if (draft.lookBackDays !== null) words.push(describeLookBack(draft.lookBackDays));
  if (mail && draft.query) words.push(`search “${draft.query}”`);
  if (draft.containersIn.length > 0) words.push(`only ${formatCount(draft.containersIn.length, container)}`);
  if (draft.containersOut.length > 0) words.push(`without ${formatCount(draft.containersOut.length, container)}`);
  if (draft.peopleIn.length > 0)
    words.push(`only ${formatCount(draft.peopleIn.length, 'person or domain', 'people or domains')}`);
  if (draft.peopleOut.length > 0) {
    words.push(`without ${formatCount(draft.peopleOut.length, 'person or domain', 'people or domains')}`);
  }
  if (draft.contactsFrom === 'WRITTEN_TO') words.push('contacts only from people I have written to');
  if (!mail && !draft.privateEvents) words.push('no private events');
  if (draft.detail === 'SNIPPET') words.push(mail ? 'first lines only' : 'no descriptions');
  if (draft.detail === 'METADATA') words.push(mail ? 'no text' : 'no descriptions');
  return words;
}
