import { useApolloClient, useQuery } from '@apollo/client/react';
import { InsightsCard } from '../../components/insights/insights-card.js';
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
export function ContactInsights({ contactId }: { contactId: string }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(query, { variables: { id: contactId }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  return (
    <InsightsCard
      label="Insights"
      title="Insights"
      description="Each statement leads to the messages that say so."
      set={data?.contact?.insights}
      error={error}
      refetch={() => refetch()}
      contactId={contactId}
      tooLittle="There is not enough mail with this person yet. Insights come with it."
      make={() => client.mutate({ mutation, variables: { input: { contactId } } })}
    />
  );
}
