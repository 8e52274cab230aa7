import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/index.js';

const query = graphql(`
  query ContactTags {
    tags {
      id
      name
      colour
      contactCount
    }
  }
`);

/** All tags of the user, by name. */
export function useTags() {
  const { data, error, refetch } = useQuery(query, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return { tags: data?.tags ?? [], loaded: data !== undefined, error, refetch };
}

export type ListedTag = ReturnType<typeof useTags>['tags'][number];
