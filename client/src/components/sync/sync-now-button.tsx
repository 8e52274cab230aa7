import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { graphql } from '../../gql/index.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';
import { Button } from '../ui/button.js';

const mutation = graphql(`
  mutation SyncNow($input: SyncNowInput!) {
    syncNow(input: $input) {
      batch {
        id
        state
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
      userErrors {
        code
        message
      }
    }
  }
`);

/** Fetches what is new since the last sync, and leads to the batch that does it. */
export function SyncNowButton({ integrationId }: { integrationId: string }) {
  const navigate = useNavigate();
  const [syncNow, { loading }] = useMutation(mutation, { refetchQueries: ['ShellBatches'] });

  async function start(): Promise<void> {
    try {
      const { data } = await syncNow({ variables: { input: { integrationId } } });
      const problem = data?.syncNow.userErrors[0];
      if (problem) await notifyProblem(problem.message);
      else if (data?.syncNow.batch) {
        await navigate({ to: '/sync/batches/$batchId', params: { batchId: data.syncNow.batch.id } });
      }
    } catch (error) {
      await notifyError(error);
    }
  }

  return (
    <Button size="small" busy={loading} icon={<RefreshCw />} onClick={() => void start()}>
      Sync now
    </Button>
  );
}
