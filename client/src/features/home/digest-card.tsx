import { useApolloClient, useQuery } from '@apollo/client/react';
import { InsightsCard } from '../../components/insights/insights-card.js';
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
  return (
    <InsightsCard
      label="Inbox digest"
      title="Your inbox in short"
      set={data?.inboxDigest}
      error={error}
      refetch={() => refetch()}
      tooLittle="Nothing of the last weeks needs to be told."
      make={() => client.mutate({ mutation })}
    />
  );
}
