import type { TimelineSearch } from '../../lib/timeline-filter.js';

export const contactTabs = ['timeline', 'tasks', 'documents', 'consents', 'identity'] as const;

export type ContactTab = (typeof contactTabs)[number];

/** What the address of a contact's page holds besides the contact. */
export interface ContactSearch extends TimelineSearch {
  tab?: string;
  /** Key of the message that somebody came for. */
  message?: string;
}

/** The part of the page that an address asks for; the timeline unless it names another. */
export function readTab({ tab }: ContactSearch): ContactTab {
  return contactTabs.find((known) => known === tab) ?? 'timeline';
}
