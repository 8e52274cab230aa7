import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';

const mutation = graphql(`
  mutation RetryFailedItems($input: RetryFailedInput!) {
    retryFailedItems(input: $input) {
      batch {
        ...BatchChange
        ...LedgerCard
        ...FailedItems
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Tries failed items of a batch again: one by its id at the source, or all of them (null). */
export function useRetry(batchId: string) {
  const [mutate] = useMutation(mutation);
  const [retrying, setRetrying] = useState<string | null>(null);

  async function retry(sourceId: string | null): Promise<void> {
    setRetrying(sourceId ?? 'all');
    try {
      const { data } = await mutate({
        variables: { input: { batchId, sourceIds: sourceId === null ? null : [sourceId] } },
      });
      const problem = data?.retryFailedItems.userErrors[0];
      if (problem) await notifyProblem(problem.message);
      else await notifySuccess(sourceId === null ? 'All failed items are tried again.' : 'It is tried again.');
    } catch (error) {
      await notifyError(error);
    } finally {
      setRetrying(null);
    }
  }

  return { retry, retrying };
}
