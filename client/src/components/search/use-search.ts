import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { SearchFilterInput } from '../../gql/graphql.js';

const query = graphql(`
  query Search($query: String!, $filter: SearchFilterInput, $first: Int!, $after: String) {
    search(query: $query, filter: $filter, first: $first, after: $after) {
      byMeaning
      edges {
        cursor
        node {
          id
          kind
          ...SearchHitLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the server finds. Another text takes the place of a question that is still under way; what was found before stays until then. */
export function useSearch(text: string, filter: SearchFilterInput | null, first: number) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(query, {
    variables: { query: text, filter, first },
    skip: text === '',
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const found = text === '' ? undefined : (data ?? previousData)?.search;
  return { found, error: data ? undefined : error, loading, refetch, fetchMore };
}

export type FoundEdge = NonNullable<ReturnType<typeof useSearch>['found']>['edges'][number];
