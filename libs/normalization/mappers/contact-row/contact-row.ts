import { hash } from 'node:crypto';
import type { CanonicalClaim, ClaimedIdentity } from '../../../contacts/index.js';
import {
  fault,
  neverThrowing,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { parseAddressList } from '../shared/address-list.js';
import { cleanLine, orNull } from '../shared/clean.js';
import { parseRecord } from '../shared/reader.js';
import { phoneDigits, readPhone } from './phone.js';
import { type RowCells, cellsByRole, valuesIn } from './row-cells.js';
import { tagsOf } from './tags.js';

const LONGEST = 200;
const MOST_ADDRESSES = 20;

/** Maps a row of a table of contacts to what it says of a person; it tells of nothing that happened. */
export const contactRowMapper: SourceMapper = {
  source: 'contact_file',
  itemsAtOnce: 500,
  tellsOfPeople: true,
  map: neverThrowing(mapRow),
  needs: () => null,
};

function mapRow(item: RawItem, { ownAddresses }: MappingContext): MappingResult {
  const staged = parseRecord(item.payload);
  if (staged?.format !== 'contact') return fault('not_a_contact', 'What was read from the file is no contact.');
  const cells = cellsByRole(staged.cells);
  const said = {
    displayName: nameIn(cells),
    phone: phoneIn(cells),
    jobTitle: lineIn(cells, 'title'),
    company: lineIn(cells, 'company'),
    tags: tagsOf(cells.get('tags') ?? []),
  };
  const identities = identitiesIn(cells, said);
  if (identities.length === 0)
    return fault('names_nobody', 'The row has no name, no usable address and no telephone number.');
  // The user is no contact of their own.
  const isOwn = identities.some(({ value }) => ownAddresses.has(value));
  const claims = isOwn ? [] : [{ rawEventId: item.rawEventId, batchId: item.batchId, identities, ...said }];
  return { ok: true, mapped: { interactions: [], claims, seriesRefresh: [], mapAgainAt: null } };
}

/** Addresses tell people apart; without any, all that the row says does, and a bare number by itself. */
function identitiesIn(
  cells: RowCells,
  { displayName, phone, company }: Pick<CanonicalClaim, 'displayName' | 'phone' | 'company'>,
): ClaimedIdentity[] {
  const emails = new Map<string, ClaimedIdentity>();
  for (const cell of cells.get('email') ?? [])
    for (const { address, original } of parseAddressList(valuesIn(cell).join(','), MOST_ADDRESSES))
      if (emails.size < MOST_ADDRESSES && !emails.has(address))
        emails.set(address, { kind: 'email', value: address, original });
  if (emails.size > 0) return [...emails.values()];
  const digits = phone === null ? '' : phoneDigits(phone);
  if (displayName !== null) {
    const record = [displayName, company ?? '', digits].map((part) => part.toLowerCase()).join('\n');
    return [{ kind: 'record', value: hash('sha256', record, 'hex').slice(0, 40), original: displayName }];
  }
  return phone === null ? [] : [{ kind: 'phone', value: digits, original: phone }];
}

function nameIn(cells: RowCells): string | null {
  const parts = ['given', 'middle', 'family'].flatMap((role) => cells.get(role)?.[0] ?? []);
  const name = cleanLine(cells.get('full')?.[0] ?? parts.join(' '), LONGEST);
  // Where nothing better is known, an address or a number stands for a name.
  return /\p{L}/u.test(name) && !/\S@\S/.test(name) ? name : null;
}

function phoneIn(cells: RowCells): string | null {
  const numbers = (cells.get('phone') ?? []).flatMap(valuesIn);
  return numbers.map(readPhone).find((phone) => phone !== null) ?? null;
}

const lineIn = (cells: RowCells, role: string): string | null => orNull(cleanLine(cells.get(role)?.[0] ?? '', LONGEST));
