import type { Mailbox } from '../mailbox/mailbox.js';
import type { SearchSummary, StoredMessage } from '../mailbox/message.js';
import { firstText, hasAttachment } from '../mime/content.js';
import { headerValues, parseHeaderBlock } from '../mime/headers.js';
import { parseMimeTree } from '../mime/tree.js';

export type Predicate = (message: StoredMessage) => boolean;

export interface SearchContext {
  mailbox: Mailbox;
  /** The account's address, for from:me. */
  account: string;
  /** Milliseconds since 1970. */
  now: number;
}

const DAY = 86_400_000;
const UNITS: Record<string, number> = { d: DAY, m: 30 * DAY, y: 365 * DAY };
const CATEGORIES: Record<string, string> = {
  primary: 'PERSONAL',
  personal: 'PERSONAL',
  social: 'SOCIAL',
  promotions: 'PROMOTIONS',
  updates: 'UPDATES',
  forums: 'FORUMS',
};
// Gmail reads days of a query as midnight in California; standard time is used all year here.
const PACIFIC_OFFSET = 8 * 3_600_000;

/** The test for `operator:value`; undefined when Gmail knows no such operator (then it is a word). */
export function operatorPredicate(operator: string, value: string, context: SearchContext): Predicate | undefined {
  const text = value.toLowerCase();
  const person = text === 'me' ? context.account : text;
  switch (operator) {
    case 'from':
      return (message) => summaryOf(message).from.includes(person);
    case 'to':
    case 'cc':
    case 'bcc':
      return (message) => summaryOf(message).to.includes(person);
    case 'subject':
      return (message) => summaryOf(message).subject.includes(text);
    case 'after':
    case 'newer':
      return dateBound(value, (date, bound) => date >= bound);
    case 'before':
    case 'older':
      return dateBound(value, (date, bound) => date < bound);
    case 'newer_than':
      return ageBound(text, context.now, (date, bound) => date >= bound);
    case 'older_than':
      return ageBound(text, context.now, (date, bound) => date < bound);
    case 'label':
      return withLabel(labelId(text, context.mailbox));
    case 'in':
      return text === 'anywhere' ? () => true : withLabel(text === 'drafts' ? 'DRAFT' : labelId(text, context.mailbox));
    case 'is':
      return text === 'read' ? (message) => !message.labelIds.includes('UNREAD') : withLabel(text.toUpperCase());
    case 'category':
      return withLabel(`CATEGORY_${CATEGORIES[text] ?? text.toUpperCase()}`);
    case 'has':
      return text === 'attachment' ? (message) => hasAttachment(parseMimeTree(message.raw.read())) : () => false;
    case 'rfc822msgid':
      return (message) => message.raw.read().includes(value.replace(/^<|>$/g, ''));
    default:
      return undefined;
  }
}

/** The test for a bare word or quoted phrase: people, subject and text. */
export function wordPredicate(word: string): Predicate {
  const text = word.toLowerCase();
  return (message) => {
    const { from, to, subject } = summaryOf(message);
    if (subject.includes(text) || from.includes(text) || to.includes(text)) return true;
    const raw = message.raw.read();
    return firstText(raw, parseMimeTree(raw), 1_000_000).toLowerCase().includes(text);
  };
}

function summaryOf(message: StoredMessage): SearchSummary {
  return (message.summary ??= readSummary(message.raw.read()));
}

function readSummary(raw: Buffer): SearchSummary {
  const { headers } = parseHeaderBlock(raw, 0, raw.length);
  const joined = (...names: string[]): string =>
    names
      .flatMap((name) => headerValues(headers, name))
      .join(' ')
      .toLowerCase();
  return { from: joined('from'), to: joined('to', 'cc', 'bcc', 'delivered-to'), subject: joined('subject') };
}

function labelId(text: string, mailbox: Mailbox): string {
  const known = mailbox.labels.find(text) ?? mailbox.labels.find(text.toUpperCase());
  // In queries, spaces and slashes of a label's name are written as hyphens.
  const loose = mailbox.labels.all().find((label) => label.name.toLowerCase().replace(/[\s/]+/g, '-') === text);
  return (known ?? loose)?.id ?? text.toUpperCase();
}

function withLabel(id: string): Predicate {
  return (message) => message.labelIds.includes(id);
}

function dateBound(value: string, test: (date: number, bound: number) => boolean): Predicate {
  const bound = parseBound(value);
  return (message) => test(message.internalDate, bound);
}

function parseBound(value: string): number {
  if (/^\d{6,}$/.test(value)) return Number(value) * 1000;
  const [year, month, day] = value.split(/[/-]/).map(Number);
  return Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day ?? 1) + PACIFIC_OFFSET;
}

function ageBound(text: string, now: number, test: (date: number, bound: number) => boolean): Predicate {
  const match = /^(\d+)([dmy])$/.exec(text);
  const bound = match ? now - Number(match[1]) * UNITS[match[2]!]! : Number.NaN;
  return (message) => test(message.internalDate, bound);
}
