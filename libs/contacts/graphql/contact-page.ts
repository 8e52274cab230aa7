import {
  type ConnectionOf,
  type PageArgs,
  type SelectionInfo,
  selectedFields,
  toConnection,
} from '../../platform/graphql/index.js';
import type { ContactListParts, ListedContacts } from '../domain/contact-list.service.js';
import type { ContactMatch } from '../domain/contact-match.js';
import type { ContactView } from '../domain/views.js';
import { wantsStats } from './pages.js';

/** A page of contacts, each with why it was found. */
export interface ContactPage extends ConnectionOf<ContactView> {
  edges: { cursor: string; node: ContactView; match: ContactMatch | null }[];
  totalCount?: number;
}

/** What a selection of ContactConnection needs besides the rows. */
export function contactParts(info: SelectionInfo): ContactListParts {
  return {
    stats: wantsStats(info, ['edges', 'node']),
    match: selectedFields(info, ['edges']).has('match'),
    total: selectedFields(info).has('totalCount'),
  };
}

/** Shapes what a list gave into a page. */
export function contactPage({ rows, total }: ListedContacts, args: PageArgs): ContactPage {
  const { edges, pageInfo } = toConnection(
    rows,
    args,
    ({ place }) => place,
    (row) => row,
  );
  return {
    edges: edges.map(({ cursor, node: { view, match } }) => ({ cursor, node: view, match })),
    pageInfo,
    ...(total !== undefined && { totalCount: total }),
  };
}
