import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { notifySuccess, notifyUndoable } from '../../lib/notify.js';
import { controlBatch } from './use-batch-action.js';

/** Says what was begun, and for a while offers to undo the batch that does it. It outlives the page that began it. */
export function useUndoOffer(): (message: string, batchId: string) => void {
  const client = useApolloClient();
  return useCallback(
    (message, batchId) =>
      void notifyUndoable(message, () => {
        void controlBatch(client, 'UNDO', batchId).then((batch) => batch && notifySuccess('Taken back.'));
      }),
    [client],
  );
}
