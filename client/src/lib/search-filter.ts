import type { SearchFilterInput, SearchKind } from '../gql/graphql.js';
import { isDay, startOfDay } from './days.js';
import { isUuid } from './uuid.js';

/** A search as it stands in an address; every part may be missing. */
export interface SearchParams {
  q?: string;
  /** "contact,email", in small letters. */
  kinds?: string;
  /** Key of the contact that took part. */
  with?: string;
  /** First day, "2026-05-01". */
  from?: string;
  /** Last day. */
  until?: string;
}

export const searchParamNames = ['q', 'kinds', 'with', 'from', 'until'] as const;

const known: readonly SearchKind[] = ['CONTACT', 'COMPANY', 'EMAIL', 'MEETING', 'CALL', 'NOTE', 'DOCUMENT'];

/** The kinds that an address asks for; none when it asks for all. */
export function readSearchKinds({ kinds }: SearchParams): SearchKind[] {
  const asked = new Set(kinds?.toUpperCase().split(','));
  return known.filter((kind) => asked.has(kind));
}

/** Kinds as they stand in an address; undefined for all. */
export function writeSearchKinds(kinds: readonly SearchKind[]): string | undefined {
  return kinds.length === 0
    ? undefined
    : known
        .filter((kind) => kinds.includes(kind))
        .join(',')
        .toLowerCase();
}

/** What to ask the server for; null when nothing narrows the search down. What cannot be understood is left out. */
export function searchFilter(params: SearchParams): SearchFilterInput | null {
  const kinds = readSearchKinds(params);
  const filter: SearchFilterInput = {};
  if (kinds.length > 0) filter.kinds = kinds;
  if (params.with && isUuid(params.with)) filter.contactId = params.with;
  if (params.from && isDay(params.from)) filter.from = startOfDay(params.from).toISOString();
  if (params.until && isDay(params.until)) filter.to = startOfDay(params.until, 1).toISOString();
  return Object.keys(filter).length > 0 ? filter : null;
}
