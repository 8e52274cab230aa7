import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { ContactFilter, ContactSort } from '../../domain/contact-filter.js';
import type { Place, PlacedPage } from '../../domain/list-place.js';
import type { SearchWords } from '../../domain/search-words.js';
import type { ContactView } from '../../domain/views.js';
import { filterSql } from './contact-conditions.js';
import { CONTACT_COLUMNS, NEXT_MEETING, SHOWN, contactSortKeys } from './contact-columns.js';
import { ALMOST, foundSql } from './contact-search.js';
import { isAfter, orderBy, placeColumn, withId } from './keyset.js';
import { Parameters } from './parameters.js';

/** Which contacts. */
export interface ContactsAsked {
  /** Checked and resolved, see `filterSql`; null for none. */
  filter: ContactFilter | null;
  search: SearchWords | null;
}

/** A page of contacts, and what is wanted with it. */
export interface ContactListQuery extends ContactsAsked, PlacedPage {
  /** Null orders what a search found by how well it fits. */
  sort: ContactSort | null;
  stats: boolean;
  /** What was searched: addresses and company. */
  match: boolean;
  total: boolean;
}

/** What a search found a contact in. */
export interface FoundIn {
  addresses: string[];
  phone: string | null;
  company: string | null;
  domain: string | null;
  /** It does not hold the words, only almost. */
  approximate: boolean;
}

/** A row of the list. */
export interface ContactRow {
  view: ContactView;
  place: Place;
  searched: FoundIn | null;
}

type RawRow = ContactView & {
  place: string[];
  total?: number;
  addresses?: string[];
  company?: string | null;
  domain?: string | null;
  approximate?: boolean;
};

const FOUND_IN = `
  left join companies co on co.id = c.company_id
  left join lateral (
    select coalesce(array_agg(ci.value order by ci.created_at, ci.id), '{}') as addresses from contact_identities ci
    where ci.user_id = $1 and ci.contact_id = c.id and ci.kind = 'email'
  ) a on true`;

/** `with …` that ends in `matching`, rows of contacts that are asked for. */
function matchingSql({ filter, search }: ContactsAsked, parameters: Parameters): string {
  const fits = filter ? filterSql(filter, parameters) : 'true';
  // Found by a search, rows are few and dear; without one they come straight from an index.
  if (!search) return `with matching as not materialized (select c.* from contacts c where ${SHOWN} and ${fits})`;
  return `with ${foundSql(search, parameters)}, matching as materialized (
    select c.*, found.rank from found join contacts c on c.id = found.id where ${SHOWN} and ${fits})`;
}

/** Only what there are few variants of is prepared by name. */
function statementName({ filter, search, sort, after, stats, match, total }: ContactListQuery): string | undefined {
  if (filter || search) return undefined;
  const place = after ? (after[0] === null ? 2 : 1) : 0;
  return `contacts_${sort?.field}_${sort?.direction}_${[place, stats, match, total].map(Number).join('')}`;
}

/** Lists of contacts, a page in one statement. */
@Injectable()
export class ContactListRepository {
  async list(scope: UserScope, query: ContactListQuery): Promise<{ rows: ContactRow[]; total?: number }> {
    const { sort, limit, after, stats, match, total } = query;
    const parameters = new Parameters(scope.userId);
    const keys = withId(contactSortKeys(sort));
    const matching = matchingSql(query, parameters);
    const begin = after ? isAfter(keys, after, parameters) : 'true';
    const order = orderBy(keys);
    const rows = await scope.query<RawRow>(
      `${matching}, page as (
         select m.*, ${placeColumn(keys)} as place, row_number() over (order by ${order}) as number
         from matching m where ${begin} order by ${order} limit ${parameters.add(limit, 'integer')}
       )
       select ${CONTACT_COLUMNS}, c.place${stats ? ', next.*' : ''}${match ? `, co.name as company, co.domain, a.addresses, c.rank >= ${ALMOST} as approximate` : ''}
         ${total ? ', counted.total from (select count(*)::int as total from matching) counted left join page c on true' : 'from page c'}
         ${stats ? NEXT_MEETING : ''} ${match ? FOUND_IN : ''}
       order by c.number`,
      parameters.values,
      statementName(query),
    );
    const listed = rows.filter(({ id }) => id !== null).map((row) => toRow(row, match));
    // With the total, an empty page is one row that holds nothing else.
    return { rows: listed, ...(total && { total: rows[0]?.total ?? 0 }) };
  }

  /** Keys of all contacts that are asked for, locked in order of their keys. */
  async choose(scope: UserScope, asked: ContactsAsked): Promise<string[]> {
    const parameters = new Parameters(scope.userId);
    const rows = await scope.query<{ id: string }>(
      `${matchingSql(asked, parameters)}
       select id from contacts where user_id = $1 and id in (select id from matching) order by id for update`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }
}

function toRow(
  { place, total: _, addresses, company, domain, approximate, ...view }: RawRow,
  match: boolean,
): ContactRow {
  if (!match) return { view, place, searched: null };
  const searched = {
    addresses: addresses ?? [],
    phone: view.phone,
    company: company ?? null,
    domain: domain ?? null,
    approximate: approximate ?? false,
  };
  return { view, place, searched };
}
