import { useApolloClient, useQuery } from '@apollo/client/react';
import { RefreshCw } from 'lucide-react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { InsightSet } from '../../components/insights/insight-set.js';
import { useRefreshed } from '../../components/insights/use-refreshed.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query InboxDigest {
    inboxDigest {
      state
      ...InsightSet
    }
  }
`);

const mutation = graphql(`
  mutation RefreshInboxDigest {
    done: refreshInboxDigest {
      insights {
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What the inbox comes to, each statement with its sources. */
export function DigestCard() {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const set = data?.inboxDigest;
  const { busy, problem, refresh } = useRefreshed(set?.state, async () => {
    const answer = await client.mutate({ mutation });
    await refetch();
    return answer.data?.done.userErrors ?? [];
  });
  return (
    <Card aria-label="Inbox digest" className="overflow-hidden">
      <CardHeader
        title="Your inbox in short"
        actions={
          <Button
            size="small"
            variant="quiet"
            className="-mr-2.5"
            icon={<RefreshCw />}
            busy={busy}
            disabled={set?.state === 'OFF'}
            onClick={refresh}
          >
            Look again
          </Button>
        }
      />
      <FirstLoad loaded={set !== undefined} error={error} onRetry={() => void refetch()} />
      {set && (
        <InsightSet set={set} busy={busy} problem={problem} tooLittle="Nothing of the last weeks needs to be told." />
      )}
    </Card>
  );
}
