import {
  BadUserInputError,
  type ConnectionOf,
  type PageArgs,
  decodeCursor,
  isUuid,
  toConnection,
} from '../../platform/graphql/index.js';
import type { Page, Placed } from '../domain/views.js';

/**
 * The page that arguments ask for, with one row more that tells whether there is another.
 * @param isPlace tells the sort key of such a list from anything else
 * @throws BadUserInputError when the cursor is not of such a list
 */
export function pageOf({ first, after }: PageArgs, isPlace: RegExp = MOMENT): Page {
  const limit = first + 1;
  if (!after) return { limit, after: null };
  const [at, id] = decodeCursor(after, 2);
  if (typeof at !== 'string' || !isPlace.test(at) || !isUuid(id))
    throw new BadUserInputError('`after` is not a cursor of this list.');
  return { limit, after: { at, id } };
}

/** A moment to the microsecond, as PostgreSQL writes it. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** A day, or the end of all of them. */
export const DAY = /^(\d{4}-\d\d-\d\d|infinity)$/;

/** Shapes rows into a page. */
export function toPage<T extends { id: string }>(rows: readonly Placed<T>[], args: PageArgs): ConnectionOf<T> {
  return toConnection(
    rows,
    args,
    ({ place, id }) => [place, id],
    (row) => row,
  );
}

/** A place in the audit log. */
export const SEQUENCE = /^\d{1,15}$/;
