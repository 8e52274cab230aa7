import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { graphql, readFragment } from '../../gql/index.js';
import type { BatchChangeFragment, SyncBatchAction } from '../../gql/graphql.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';
import { batchMutations } from './batch-mutations.js';

/** What of a batch changes when something is done to it; the cache passes it on to every place that shows the batch. */
export const batchChangeFragment = graphql(`
  fragment BatchChange on SyncBatch {
    id
    kind
    state
    errorCode
    errorMessage
    finishedAt
    undoneAt
    actions
    progress {
      expectedItems
      listed
      done
      itemsPerMinute
      secondsLeft
    }
    integration {
      id
      openBatches {
        id
      }
      latestBatch {
        id
      }
    }
  }
`);

export type BatchControl = Exclude<SyncBatchAction, 'RETRY_FAILED'>;

/**
 * Does what a button says to a batch, and reports a failure in passing.
 * @returns `run`, which resolves with the batch, or null when it was refused; and what is being done at the moment
 */
export function useBatchAction(batchId: string) {
  const client = useApolloClient();
  const [busy, setBusy] = useState<BatchControl | null>(null);
  const run = useCallback(
    async (action: BatchControl): Promise<BatchChangeFragment | null> => {
      setBusy(action);
      try {
        return await controlBatch(client, action, batchId);
      } finally {
        setBusy(null);
      }
    },
    [client, batchId],
  );
  return { run, busy };
}

/** The same outside a component that lives as long as the deed takes, such as the offer to undo. */
export async function controlBatch(
  client: ReturnType<typeof useApolloClient>,
  action: BatchControl,
  batchId: string,
): Promise<BatchChangeFragment | null> {
  try {
    const { data } = await client.mutate({
      mutation: batchMutations[action],
      variables: { input: { batchId } },
      // Rare deeds with wide effects: whatever is on the screen may have changed by them.
      refetchQueries: 'active',
    });
    const problem = data?.done.userErrors[0];
    if (problem) await notifyProblem(problem.message);
    return readFragment(batchChangeFragment, data?.done.batch) ?? null;
  } catch (error) {
    await notifyError(error);
    return null;
  }
}
