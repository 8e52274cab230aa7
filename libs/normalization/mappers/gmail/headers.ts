import { asRecord, asString } from '../shared/reader.js';
import { cut } from '../shared/clean.js';

/** Header values by lower-cased name. */
export type Headers = Readonly<Record<string, string>>;

const MAX_HEADERS = 500;
const MAX_VALUE_LENGTH = 200_000;
/** Fields in which people are listed: repeated ones are one list. Of every other field the first one counts. */
const ADDRESS_FIELDS = new Set(['from', 'to', 'cc', 'bcc']);

/** Reads Gmail's list of `{name, value}`; the values are unfolded already. */
export function readHeaders(list: readonly unknown[]): Headers {
  const headers = Object.create(null) as Record<string, string>;
  const count = Math.min(list.length, MAX_HEADERS);
  for (let i = 0; i < count; i += 1) {
    const header = asRecord(list[i]);
    const value = asString(header?.value);
    const name = asString(header?.name)?.toLowerCase();
    if (value === null || name === undefined) continue;
    const known = headers[name];
    if (known === undefined) headers[name] = cut(value, MAX_VALUE_LENGTH);
    else if (ADDRESS_FIELDS.has(name)) headers[name] = cut(`${known}, ${value}`, MAX_VALUE_LENGTH);
  }
  return headers;
}
