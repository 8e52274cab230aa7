import type { Place } from '../../domain/list-place.js';
import type { Parameters } from './parameters.js';

/** A sort key of a list. */
export interface SortKey {
  /** Expression over the row `m`; trusted. */
  sql: string;
  type: 'timestamptz' | 'text' | 'float8' | 'integer' | 'uuid';
  descending: boolean;
  /** Whether it can be null; null comes last, whichever way. */
  nullable?: boolean;
}

/** The keys with the one that tells equals apart. */
export function withId(keys: readonly SortKey[]): SortKey[] {
  const descending = keys.at(-1)?.descending ?? true;
  return [...keys, { sql: 'm.id', type: 'uuid', descending }];
}

/** What follows `order by`. */
export function orderBy(keys: readonly SortKey[]): string {
  return keys
    .map(({ sql, descending, nullable }) => `${sql}${descending ? ' desc' : ''}${nullable ? ' nulls last' : ''}`)
    .join(', ');
}

/** The values of a row's keys as text that loses nothing. */
export function placeColumn(keys: readonly SortKey[]): string {
  const texts = keys.map(({ sql, type }) =>
    type === 'timestamptz' ? `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `(${sql})::text`,
  );
  return `array[${texts.join(', ')}]`;
}

/**
 * What rows after a place fulfil.
 * @param place values as `placeColumn` gave them, checked to be of their kinds
 */
export function isAfter(keys: readonly SortKey[], place: Place, parameters: Parameters): string {
  // One comparison of rows can be looked up in an index; it needs all keys to go the same way, and no null.
  if (keys.every(({ descending, nullable }) => descending === keys[0]!.descending && !nullable)) {
    const values = keys.map(({ type }, index) => parameters.add(place[index], type));
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${keys[0]!.descending ? '<' : '>'} (${values.join(', ')})`;
  }
  return keys.reduceRight((rest, { sql, type, descending, nullable }, index) => {
    const value = place[index];
    if (value === null) return rest === '' ? 'false' : `(${sql} is null and ${rest})`;
    const at = parameters.add(value, type);
    const beyond = `${sql} ${descending ? '<' : '>'} ${at}${nullable ? ` or ${sql} is null` : ''}`;
    return rest === '' ? `(${beyond})` : `(${beyond} or (${sql} = ${at} and ${rest}))`;
  }, '');
}
