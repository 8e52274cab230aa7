import { Injectable } from '@nestjs/common';
import type { ContactFilter, ContactSort } from './contact-filter.js';
import type { ContactMatch } from './contact-match.js';
import type { Place } from './list-place.js';
import type { ContactView } from './views.js';

/** What a list of contacts is asked for, as it comes from outside. */
export interface ContactListRequest {
  filter?: ContactFilter | null;
  sort?: ContactSort | null;
  search?: string | null;
  first: number;
  after?: string | null;
}

/** What is wanted besides the rows. */
export interface ContactListParts {
  stats: boolean;
  match: boolean;
  total: boolean;
}

export interface ListedContacts {
  rows: { view: ContactView; place: Place; match: ContactMatch | null }[];
  total?: number;
}

@Injectable()
export class ContactListService {
  list(_userId: string, _request: ContactListRequest, _parts: ContactListParts): Promise<ListedContacts> {
    throw new Error('Not yet.');
  }
}
