import { BadUserInputError } from '../../platform/graphql/index.js';
import type { ContactConditions, ContactFilter, DateRange, NumberRange } from './contact-filter.js';
import { MAX_FILTER_DEPTH } from './filter-schema.js';

// A filter as text: conditions `name:value` joined by commas, groups `any(…;…)` whose filters are joined by semicolons.
// `!` makes the character after it stand for itself.
const KINDS: Record<keyof ContactConditions, 'text' | 'flag' | 'dates' | 'numbers'> = {
  tagId: 'text',
  companyId: 'text',
  domain: 'text',
  text: 'text',
  hasCompany: 'flag',
  hasPhone: 'flag',
  hasJobTitle: 'flag',
  strength: 'numbers',
  lastInteraction: 'dates',
  neverContacted: 'flag',
  firstInteraction: 'dates',
  interactions: 'numbers',
  created: 'dates',
  edited: 'flag',
  hasNextMeeting: 'flag',
  batchId: 'text',
};

const SPECIAL = /[!,;()]/g;
const wrong = () => new BadUserInputError('The filter in the address cannot be read.');

function datesText({ after, before, withinDays, olderThanDays }: DateRange): string {
  const parts = [
    (after ?? before) && `${after?.toISOString() ?? ''}..${before?.toISOString() ?? ''}`,
    withinDays !== undefined && `in${withinDays}d`,
    olderThanDays !== undefined && `over${olderThanDays}d`,
  ];
  return parts.filter(Boolean).join('~');
}

function valueText(value: NonNullable<ContactConditions[keyof ContactConditions]>, kind: string): string {
  if (typeof value === 'string') return value.replace(SPECIAL, '!$&');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind === 'dates') return datesText(value as DateRange);
  const { min, max } = value as NumberRange;
  return `${min ?? ''}..${max ?? ''}`;
}

/** A checked filter as text. */
export function filterText({ all, any, not, ...conditions }: ContactFilter): string {
  const parts = Object.entries(KINDS).flatMap(([name, kind]) => {
    const value = conditions[name as keyof ContactConditions];
    return value === undefined ? [] : [`${name}:${valueText(value, kind)}`];
  });
  if (all) parts.push(`all(${all.map(filterText).join(';')})`);
  if (any) parts.push(`any(${any.map(filterText).join(';')})`);
  if (not) parts.push(`not(${filterText(not)})`);
  return parts.join(',');
}

function parseDates(text: string): Record<string, unknown> {
  const range: Record<string, unknown> = {};
  for (const part of text.split('~')) {
    const [, unit, days] = /^(in|over)(\d{1,6})d$/.exec(part) ?? [];
    if (days !== undefined) range[unit === 'in' ? 'withinDays' : 'olderThanDays'] = Number(days);
    else if (part.includes('..')) {
      const [after, before] = part.split('..', 2);
      Object.assign(range, after && { after }, before && { before });
    } else if (part !== '') throw wrong();
  }
  return range;
}

function parseNumbers(text: string): Record<string, unknown> {
  const [, min, max] = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(text) ?? [];
  if (min === undefined && max === undefined && text !== '..') throw wrong();
  return { ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
}

function parseValue(name: string, text: string): unknown {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name as keyof ContactConditions] : null;
  if (kind === 'text') return text;
  if (kind === 'flag' && (text === 'yes' || text === 'no')) return text === 'yes';
  if (kind === 'dates') return parseDates(text);
  if (kind === 'numbers') return parseNumbers(text);
  throw wrong();
}

/** Reads the text from left to right, once. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Record<string, unknown> {
    const filter = this.filter(0);
    if (this.at < this.text.length) throw wrong();
    return filter;
  }

  private filter(depth: number): Record<string, unknown> {
    if (depth > MAX_FILTER_DEPTH) throw wrong();
    const filter: Record<string, unknown> = {};
    do {
      const name = this.name();
      if (Object.hasOwn(filter, name)) throw wrong();
      if (this.takes(':')) filter[name] = parseValue(name, this.value());
      else if (name === 'not' && this.takes('(')) filter[name] = this.members(depth + 1)[0];
      else if ((name === 'all' || name === 'any') && this.takes('(')) filter[name] = this.members(depth + 1);
      else throw wrong();
    } while (this.takes(','));
    return filter;
  }

  private members(depth: number): Record<string, unknown>[] {
    const members: Record<string, unknown>[] = [];
    if (this.takes(')')) return members;
    do members.push(this.filter(depth));
    while (this.takes(';'));
    if (!this.takes(')')) throw wrong();
    return members;
  }

  private name(): string {
    const start = this.at;
    while (/[a-zA-Z]/.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  private value(): string {
    let value = '';
    while (this.at < this.text.length && !',;)('.includes(this.text.charAt(this.at))) {
      if (this.text.charAt(this.at) === '!') this.at++;
      value += this.text.charAt(this.at++);
    }
    return value;
  }

  private takes(character: string): boolean {
    if (this.text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }
}

/** Reads what `filterText` wrote; what it says is still to be checked. @throws BadUserInputError */
export function parseFilterText(text: string): unknown {
  return new Reader(text).whole();
}
