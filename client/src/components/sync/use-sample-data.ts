import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';

const importMutation = graphql(`
  mutation ImportSampleData {
    importSampleData {
      batches {
        id
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const removeMutation = graphql(`
  mutation RemoveSampleData {
    removeSampleData {
      batches {
        id
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** The sample mailbox and calendar: in with one click, out with one click. */
export function useSampleData() {
  const options = { refetchQueries: 'active' } as const;
  const [bring, bringing] = useMutation(importMutation, options);
  const [remove, removing] = useMutation(removeMutation, options);

  async function report(
    work: Promise<{ userErrors: readonly { message: string }[] } | undefined>,
    done: string,
  ): Promise<void> {
    try {
      const problem = (await work)?.userErrors[0];
      await (problem ? notifyProblem(problem.message) : notifySuccess(done));
    } catch (error) {
      await notifyError(error);
    }
  }

  return {
    bringIn: () =>
      report(
        bring().then(({ data }) => data?.importSampleData),
        'The sample comes in now. People appear within seconds.',
      ),
    takeOut: () =>
      report(
        remove().then(({ data }) => data?.removeSampleData),
        'The sample is being removed. Your own data stays.',
      ),
    busy: bringing.loading || removing.loading,
  };
}
