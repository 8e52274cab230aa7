import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';

const mutation = graphql(`
  mutation DiscardFileImport($input: FileImportInput!) {
    discardFileImport(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Forgets a file that was sent and is not wanted. */
export function useDiscard(id: string) {
  const [mutate, { loading }] = useMutation(mutation, { refetchQueries: ['FileImports'] });

  async function discard(): Promise<void> {
    try {
      const { data } = await mutate({ variables: { input: { id } } });
      const problem = data?.discardFileImport.userErrors[0];
      if (problem) await notifyProblem(problem.message);
    } catch (error) {
      await notifyError(error);
    }
  }

  return { discard, discarding: loading };
}
