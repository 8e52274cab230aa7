import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { UpdateCompanyInput } from '../../gql/graphql.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';

const mutation = graphql(`
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    updateCompany(input: $input) {
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
    try {
      const { data } = await client.mutate({
        mutation,
        variables: { input },
        ...(shown && {
          optimisticResponse: {
            // The type name is what the cache finds the company by.
            updateCompany: { company: { __typename: 'Company', id: input.id, edited: true, ...shown }, userErrors: [] },
          } as never,
        }),
        // Subsidiaries stand at two companies.
        refetchQueries: input.parentId === undefined ? [] : ['Company'],
      });
      const problem = data?.updateCompany.userErrors[0];
      if (problem) await notifyProblem(problem.message);
      return !problem;
    } catch (error) {
      await notifyError(error);
      return false;
    }
  };
}
