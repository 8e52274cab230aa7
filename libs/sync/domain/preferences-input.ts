import { domainToASCII } from 'node:url';
import type { SyncPreferences } from '../data/preferences.types.js';

/** What is wrong with a field, in words for the person who filled it in. */
export interface PreferencesFault {
  readonly field: keyof SyncPreferences;
  readonly message: string;
}

export type CheckedPreferences = {
  readonly preferences: SyncPreferences;
  readonly faults: readonly PreferencesFault[];
};

const MOST_ENTRIES = 500;
const LONGEST_QUERY = 500;
const LONGEST_ID = 1_000;
const MOST_DAYS = 36_500;
const HOST = /^(?=.{3,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const TOP_LEVEL = /^[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const LOCAL = /^[^\s@<>(),;:"\\[\]]{1,64}$/;
const CONTROL = /\p{Cc}/u;

/** Brings preferences into the form in which they are kept and applied, and tells what cannot be understood. */
export function checkPreferences(given: SyncPreferences): CheckedPreferences {
  const faults: PreferencesFault[] = [];
  const refuse = (field: keyof SyncPreferences, message: string | null) => {
    if (message !== null) faults.push({ field, message });
  };
  const people = (field: 'peopleIn' | 'peopleOut') => {
    const entries = given[field].filter((entry) => entry.trim() !== '');
    refuse(field, tooMany(entries));
    const read = entries.slice(0, MOST_ENTRIES).map(personEntry);
    // The entry itself is not repeated: it may be somebody's address.
    const wrong = read.indexOf(null);
    if (wrong >= 0) refuse(field, `Entry ${wrong + 1} is neither an e-mail address nor a domain.`);
    return unique(read.filter((entry) => entry !== null));
  };
  const containers = (field: 'containersIn' | 'containersOut') => {
    refuse(field, tooMany(given[field]));
    if (given[field].some((id) => id === '' || id.length > LONGEST_ID || CONTROL.test(id)))
      refuse(field, 'A label or calendar has an id that cannot be right. Choose it from the list.');
    return unique(given[field]);
  };
  const query = given.query?.trim() || null;
  refuse('query', query === null ? null : queryFault(query));
  refuse('lookBackDays', daysFault(given.lookBackDays, 1));
  refuse('futureDays', daysFault(given.futureDays, 0));
  const preferences = {
    ...given,
    query,
    containersIn: containers('containersIn'),
    containersOut: containers('containersOut'),
    peopleIn: people('peopleIn'),
    peopleOut: people('peopleOut'),
  };
  return { preferences, faults };
}

/**
 * Reads `Ada@Acme.example`, `acme.example`, `@acme.example`, `*@acme.example` or `*.acme.example`.
 * @returns it in lower case with its domain in ASCII, or null when it is none of these
 */
export function personEntry(entry: string): string | null {
  const text = entry
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/^\*?@/, '');
  const at = text.lastIndexOf('@');
  const isBelow = at < 0 && text.startsWith('*.');
  const domain = domainToASCII(text.slice(isBelow ? 2 : at + 1).replace(/\.$/, ''));
  if (!HOST.test(domain) && !(isBelow && TOP_LEVEL.test(domain))) return null;
  if (isBelow) return `*.${domain}`;
  if (at < 0) return domain;
  const local = text.slice(0, at);
  return LOCAL.test(local) ? `${local}@${domain}` : null;
}

function queryFault(query: string): string | null {
  if (query.length > LONGEST_QUERY) return `The search is longer than ${LONGEST_QUERY} characters.`;
  if (CONTROL.test(query)) return 'The search holds characters that cannot be searched for.';
  // It becomes a part of a longer search, which an open bracket or quote would swallow.
  const quotes = query.split('"').length - 1;
  if (quotes % 2 === 1) return 'The search has a quotation mark that is not closed.';
  return isBalanced(query.replace(/"[^"]*"/g, '')) ? null : 'The search has a bracket that is not closed.';
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (character === '(' || character === '{') open.push(character);
    if (character === ')' && open.pop() !== '(') return false;
    if (character === '}' && open.pop() !== '{') return false;
  }
  return open.length === 0;
}

function daysFault(days: number | null, least: number): string | null {
  if (days === null || (Number.isInteger(days) && days >= least && days <= MOST_DAYS)) return null;
  return `Give a number of days between ${least} and ${MOST_DAYS}.`;
}

const tooMany = (entries: readonly unknown[]): string | null =>
  entries.length > MOST_ENTRIES ? `There are more than ${MOST_ENTRIES} entries.` : null;

const unique = (entries: readonly string[]): string[] => [...new Set(entries)];
