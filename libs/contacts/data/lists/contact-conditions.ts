import type { ContactConditions, ContactFilter, DateRange, NumberRange } from '../../domain/contact-filter.js';
import { literalPattern, searchPattern } from '../search-pattern.js';
import type { Parameters } from './parameters.js';

// Conditions on a row `c` of contacts; $1 is the user.
type Conditions = {
  [K in keyof ContactConditions]-?: (value: NonNullable<ContactConditions[K]>, parameters: Parameters) => string;
};

const AHEAD = `exists (select from interaction_participants p where p.user_id = $1 and p.contact_id = c.id
  and p.kind = 'meeting' and not p.cancelled and not p.shadowed and p.occurred_at > now())`;

const isSo = (condition: string, wanted: boolean): string => (wanted ? `(${condition})` : `not (${condition})`);

function within(column: string, { after, before }: DateRange, parameters: Parameters): string {
  const bounds = [
    `${column} is not null`,
    after && `${column} >= ${parameters.add(after, 'timestamptz')}`,
    before && `${column} < ${parameters.add(before, 'timestamptz')}`,
  ];
  return `(${bounds.filter(Boolean).join(' and ')})`;
}

function between(column: string, { min, max }: NumberRange, parameters: Parameters): string {
  const bounds = [
    'true',
    min !== undefined && `${column} >= ${parameters.add(min, 'float8')}`,
    max !== undefined && `${column} <= ${parameters.add(max, 'float8')}`,
  ];
  return `(${bounds.filter(Boolean).join(' and ')})`;
}

const identity = (condition: string): string =>
  `exists (select from contact_identities ci where ci.user_id = $1 and ci.contact_id = c.id and ${condition})`;

const CONDITIONS: Conditions = {
  // What is merged into a contact gives it its tags.
  tagId: (id, p) =>
    `c.id in (select coalesce(t.merged_into, t.id) from contact_tags ct join contacts t on t.id = ct.contact_id
      where ct.user_id = $1 and ct.tag_id = ${p.add(id, 'uuid')})`,
  companyId: (id, p) => `c.company_id = ${p.add(id, 'uuid')}`,
  domain: (domain, p) => {
    const end = literalPattern(domain);
    return identity(`ci.kind = 'email' and ci.value like any (${p.add([`%@${end}`, `%@%.${end}`], 'text[]')})`);
  },
  text: (text, p) => {
    const pattern = p.add(searchPattern(text), 'text');
    return `(c.display_name ilike ${pattern} or ${identity(`ci.kind in ('email', 'phone') and ci.value ilike ${pattern}`)})`;
  },
  hasCompany: (wanted) => isSo('c.company_id is not null', wanted),
  hasPhone: (wanted) => isSo('c.phone is not null', wanted),
  hasJobTitle: (wanted) => isSo('c.job_title is not null', wanted),
  strength: (range, p) => between('c.strength', range, p),
  lastInteraction: (range, p) => within('c.last_interaction_at', range, p),
  neverContacted: (wanted) => isSo('c.last_interaction_at is null', wanted),
  firstInteraction: (range, p) => within('c.first_interaction_at', range, p),
  interactions: (range, p) => between('(c.email_count + c.meeting_count)', range, p),
  created: (range, p) => within('c.created_at', range, p),
  edited: (wanted) => isSo('c.edited_at is not null', wanted),
  hasNextMeeting: (wanted) => isSo(AHEAD, wanted),
  batchId: (id, p) => `c.batch_id = ${p.add(id, 'uuid')}`,
};

const NAMES = Object.keys(CONDITIONS) as (keyof ContactConditions)[];

/** One condition of the table. The cast joins a name and its own value, which the types cannot tell of a loop. */
function conditionSql(name: keyof ContactConditions, filter: ContactFilter, parameters: Parameters): string[] {
  const value = filter[name];
  if (value === undefined) return [];
  return [(CONDITIONS[name] as (value: unknown, parameters: Parameters) => string)(value, parameters)];
}

/**
 * What contacts that a filter lets through fulfil.
 * @param filter checked, with moments instead of days and points instead of scores
 */
export function filterSql(filter: ContactFilter, parameters: Parameters): string {
  const { all, any, not } = filter;
  const parts = [
    ...NAMES.flatMap((name) => conditionSql(name, filter, parameters)),
    ...(all ?? []).map((inner) => filterSql(inner, parameters)),
    ...(any ? [any.length === 0 ? 'false' : `(${any.map((inner) => filterSql(inner, parameters)).join(' or ')})`] : []),
    ...(not ? [`not coalesce(${filterSql(not, parameters)}, false)`] : []),
  ];
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`;
}
