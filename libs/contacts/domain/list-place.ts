import { BadUserInputError, decodeCursor, isUuid } from '../../platform/graphql/index.js';

/** What a sort key is; its value travels as the database writes it, so that no precision is lost. */
export type KeyKind = 'time' | 'text' | 'number';

/** Values of a row's sort keys, and then its id. */
export type Place = readonly (string | null)[];

/** A page of a list: how many rows, one more than shown, and after which place. */
export interface PlacedPage {
  limit: number;
  after: Place | null;
}

const TIME = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const NUMBER = /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/;

function isOf(kind: KeyKind, value: string | number | null | undefined): value is string | null {
  if (value === null) return kind === 'time';
  if (typeof value !== 'string') return false;
  if (kind === 'time') return TIME.test(value) && !Number.isNaN(Date.parse(value));
  return kind === 'number' ? NUMBER.test(value) : !value.includes('\0');
}

/**
 * Reads the page that a client asks for.
 * @param order names the order of the list: a cursor of another order is none of this list
 * @param kinds kinds of its sort keys, the id not counted
 * @throws BadUserInputError when `after` is not a cursor of a list in this order
 */
export function placedPage(
  { first, after }: { first: number; after?: string | null },
  order: string,
  kinds: readonly KeyKind[],
): PlacedPage {
  const limit = first + 1;
  if (!after) return { limit, after: null };
  const [of, ...place] = decodeCursor(after, kinds.length + 2);
  const id = place.pop();
  const keys = place.filter((value, index): value is string | null => isOf(kinds[index]!, value));
  if (of !== order || !isUuid(id) || keys.length !== kinds.length)
    throw new BadUserInputError('`after` is not a cursor of this list.');
  return { limit, after: [...keys, id] };
}
