import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { UpdateCompanyInput } from '../../gql/graphql.js';
import { attempt } from '../../lib/attempt.js';
import { refetchShown } from '../../lib/refetch.js';

const mutation = graphql(`
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    done: updateCompany(input: $input) {
      company {
        id
        name
        edited
        parent {
          id
          name
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/**
 * Changes a company; a refusal is said in passing.
 * @returns a function that resolves with whether it was done. `shown` is how the company looks at once.
 */
export function useUpdateCompany() {
  const client = useApolloClient();
  return async (input: UpdateCompanyInput, shown?: object): Promise<boolean> => {
    const done = await attempt(
      client.mutate({
        mutation,
        variables: { input },
        ...(shown && {
          optimisticResponse: {
            // The type name is what the cache finds the company by.
            done: { company: { __typename: 'Company', id: input.id, edited: true, ...shown }, userErrors: [] },
          } as never,
        }),
      }),
    );
    // Subsidiaries stand at two companies.
    if (done && input.parentId !== undefined) await refetchShown(client, 'Company');
    return done !== null;
  };
}
