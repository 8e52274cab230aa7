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
  query ContactInsights($id: ID!) {
    contact(id: $id) {
      id
      insights {
        state
        ...InsightSet
      }
    }
  }
`);

const mutation = graphql(`
  mutation RefreshInsights($input: RefreshInsightsInput!) {
    done: refreshInsights(input: $input) {
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

/** What the messages with a contact come to, each statement with its sources. */
export function InsightsCard({ contactId }: { contactId: string }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(query, { variables: { id: contactId }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const set = data?.contact?.insights;
  const { busy, problem, refresh } = useRefreshed(set?.state, async () => {
    const answer = await client.mutate({ mutation, variables: { input: { contactId } } });
    await refetch();
    return answer.data?.done.userErrors ?? [];
  });
  return (
    <Card aria-label="Insights" className="overflow-hidden">
      <CardHeader
        title="Insights"
        description="Each statement leads to the messages that say so."
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
        <InsightSet
          set={set}
          busy={busy}
          problem={problem}
          contactId={contactId}
          tooLittle="There is not enough mail with this person yet. Insights come with it."
        />
      )}
    </Card>
  );
}
