import { z } from 'zod';
import { BadUserInputError } from '../../platform/graphql/index.js';
import { CONTACT_SORT_FIELDS, type ContactConditions, type ContactFilter, type ContactSort } from './contact-filter.js';

export const MAX_FILTER_DEPTH = 4;
export const MAX_FILTER_CONDITIONS = 30;

const LONGEST_DAYS = 36_500;
const moment = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);
const days = z.int().min(0).max(LONGEST_DAYS).optional();
const dates = z.strictObject({
  after: moment.optional(),
  before: moment.optional(),
  withinDays: days,
  olderThanDays: days,
});
const bound = z.number().min(0).max(1e9).optional();
const numbers = z.strictObject({ min: bound, max: bound });
// Any layout of a UUID: what is stored may be of a version that is not known yet.
const id = z.guid();
const flag = z.boolean();

const conditions = z.strictObject({
  tagId: id.optional(),
  companyId: id.optional(),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[^\s@\0]{1,253}$/)
    .optional(),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => !text.includes('\0'))
    .optional(),
  hasCompany: flag.optional(),
  hasPhone: flag.optional(),
  hasJobTitle: flag.optional(),
  strength: numbers.optional(),
  lastInteraction: dates.optional(),
  neverContacted: flag.optional(),
  firstInteraction: dates.optional(),
  interactions: numbers.optional(),
  created: dates.optional(),
  edited: flag.optional(),
  hasNextMeeting: flag.optional(),
  batchId: id.optional(),
}) satisfies z.ZodType<ContactConditions>;

const filter: z.ZodType<ContactFilter> = conditions.extend({
  all: z.lazy(() => z.array(filter)).optional(),
  any: z.lazy(() => z.array(filter)).optional(),
  not: z.lazy(() => filter).optional(),
});

const sort = z.strictObject({ field: z.enum(CONTACT_SORT_FIELDS), direction: z.enum(['asc', 'desc']) });

/** Group fields; what is in them is a filter again. */
const GROUPS = ['all', 'any', 'not'];

/** A copy without fields that are null, counted as it goes, so that nothing large reaches the schema. */
function withoutNulls(value: unknown, depth: number, left: { conditions: number }): unknown {
  if (depth > MAX_FILTER_DEPTH) throw new BadUserInputError(`A filter is at most ${MAX_FILTER_DEPTH} groups deep.`);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue;
    if (!GROUPS.includes(name)) copy[name] = rangeWithoutNulls(inner);
    else if (Array.isArray(inner)) copy[name] = inner.map((group) => withoutNulls(group, depth + 1, left));
    else copy[name] = withoutNulls(inner, depth + 1, left);
    if (--left.conditions < 0)
      throw new BadUserInputError(`A filter has at most ${MAX_FILTER_CONDITIONS} conditions and groups.`);
  }
  return copy;
}

function rangeWithoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, bound]) => bound !== null && bound !== undefined));
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new BadUserInputError(`The ${what} is not valid${place}.`);
}

/**
 * Checks a filter, of a request or of a saved view.
 * @param value as it came; moments are dates or ISO text
 * @returns the filter without what was null; null when there is no condition in it
 * @throws BadUserInputError that names the place, also when it is too deep or too long
 */
export function parseFilter(value: unknown): ContactFilter | null {
  if (value === null || value === undefined) return null;
  const parsed = checked(filter, withoutNulls(value, 0, { conditions: MAX_FILTER_CONDITIONS }), 'filter');
  return Object.keys(parsed).length === 0 ? null : parsed;
}

/** Checks an order. @throws BadUserInputError */
export function parseSort(value: unknown): ContactSort | null {
  if (value === null || value === undefined) return null;
  return checked(sort, { ...value }, 'order');
}
