import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { graphql } from '../../../gql/index.js';
import type { queryOf } from '../views/list-state.js';
import { ContactRows, type RowsState } from './contact-rows.js';

const query = graphql(`
  query Contacts($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int!, $after: String) {
    contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        match {
          field
          text
          highlights {
            start
            length
          }
          approximate
        }
        node {
          id
          ...ContactRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const firstPage = 50;
const furtherPages = 50;

type Asked = ReturnType<typeof queryOf>;

function rowsOf(client: ApolloClient, asked: Asked): ContactRows {
  return new ContactRows(async (after) => {
    const { data } = await client.query({
      query,
      variables: { ...asked, after, first: after === null ? firstPage : furtherPages },
      fetchPolicy: 'network-only',
    });
    if (!data) throw new Error('No answer.');
    const { totalCount, edges, pageInfo } = data.contacts;
    return {
      rows: edges.map(({ node, match }) => ({ id: node.id, match: match ?? null })),
      total: totalCount,
      next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    };
  });
}

// The list that was left last, so that coming back from a contact leads to the same place.
const left = new WeakMap<ApolloClient, { key: string; rows: ContactRows }>();

/** The rows of the list that is asked for; another question gives other rows. */
export function useContactRows(asked: Asked): { rows: ContactRows; state: RowsState } {
  const client = useApolloClient();
  const key = JSON.stringify(asked);
  const rows = useMemo(() => {
    const last = left.get(client);
    return last?.key === key ? last.rows : rowsOf(client, JSON.parse(key) as Asked);
  }, [client, key]);
  const state = useSyncExternalStore(rows.subscribe, rows.snapshot);
  useEffect(() => {
    const known = left.get(client)?.rows === rows ? rows.snapshot().ids.length : 0;
    left.set(client, { key, rows });
    // What was left may have changed meanwhile; a long list is left alone.
    if (known === 0) rows.reach(0);
    else if (known <= firstPage) void rows.refresh(0);
  }, [client, key, rows]);
  return { rows, state };
}

/** Whether a list is so short that it may be fetched anew under somebody who looks at it. */
export function isFirstPage(state: RowsState): boolean {
  return state.ids.length <= firstPage;
}
