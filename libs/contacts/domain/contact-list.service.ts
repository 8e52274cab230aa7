import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import {
  type ContactListQuery,
  ContactListRepository,
  type ContactsAsked,
} from '../data/lists/contact-list.repository.js';
import type { ContactFilter, ContactSort } from './contact-filter.js';
import { type ContactMatch, explainMatch } from './contact-match.js';
import { parseFilter, parseSort } from './filter-schema.js';
import { type KeyKind, type Place, placedPage } from './list-place.js';
import { resolveFilter } from './resolve-filter.js';
import { searchWords } from './search-words.js';
import type { ContactView } from './views.js';

/** Which contacts, as it comes from outside. */
export interface ContactsRequest {
  filter?: ContactFilter | null;
  search?: string | null;
}

/** What a list of contacts is asked for, as it comes from outside. */
export interface ContactListRequest extends ContactsRequest {
  sort?: ContactSort | null;
  first: number;
  after?: string | null;
}

/** What is wanted besides the rows. */
export interface ContactListParts {
  /** The next meeting. */
  stats: boolean;
  /** Why a search found each. */
  match: boolean;
  total: boolean;
}

export interface ListedContacts {
  /** One more than asked for when there are more; `place` makes a cursor. */
  rows: { view: ContactView; place: Place; match: ContactMatch | null }[];
  total?: number;
}

const USUAL_SORT: ContactSort = { field: 'lastInteraction', direction: 'desc' };

const SORT_KINDS: Record<ContactSort['field'], KeyKind> = {
  lastInteraction: 'time',
  firstInteraction: 'time',
  name: 'text',
  strength: 'number',
  interactions: 'number',
  created: 'time',
};

/** Checks which contacts are asked for. @throws BadUserInputError */
export function contactsAsked({ filter, search }: ContactsRequest): ContactsAsked {
  const parsed = parseFilter(filter);
  return { filter: parsed && resolveFilter(parsed, new Date()), search: searchWords(search) };
}

/** Lists of contacts: filtered, searched, ordered, in pages. */
@Injectable()
export class ContactListService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactListRepository,
  ) {}

  /** @throws BadUserInputError for a filter, an order or a cursor that is none */
  async list(userId: string, request: ContactListRequest, parts: ContactListParts): Promise<ListedContacts> {
    const asked = contactsAsked(request);
    const { search } = asked;
    const sort = parseSort(request.sort) ?? (search ? null : USUAL_SORT);
    const order = sort ? `${sort.field} ${sort.direction}` : 'best';
    const page = placedPage(request, order, sort ? [SORT_KINDS[sort.field]] : ['number', 'time']);
    const query: ContactListQuery = { ...asked, ...page, ...parts, sort, match: parts.match && search !== null };
    const { rows, total } = await this.database.forUser(userId, (scope) => this.contacts.list(scope, query));
    return {
      rows: rows.map(({ view, place, searched }) => ({
        view,
        place: [order, ...place],
        match: search && searched && explainMatch(search, { name: view.displayName, ...searched }),
      })),
      ...(total !== undefined && { total }),
    };
  }
}
