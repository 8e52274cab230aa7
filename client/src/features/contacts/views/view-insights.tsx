import { useApolloClient, useQuery } from '@apollo/client/react';
import { InsightsCard } from '../../../components/insights/insights-card.js';
import { graphql } from '../../../gql/index.js';
import { useLiveRefetch } from '../../../lib/live/index.js';

const query = graphql(`
  query SegmentInsights($savedViewId: ID!) {
    segmentInsights(savedViewId: $savedViewId) {
      state
      ...InsightSet
    }
  }
`);

const mutation = graphql(`
  mutation RefreshSegmentInsights($input: RefreshSegmentInsightsInput!) {
    done: refreshSegmentInsights(input: $input) {
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

/** What the messages with the contacts of a saved view come to, each statement with its sources. */
export default function ViewInsights({ savedViewId }: { savedViewId: string }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(query, { variables: { savedViewId }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  return (
    <InsightsCard
      label="This view in short"
      title="This view in short"
      description="As it is saved, of its first 40 contacts."
      set={data?.segmentInsights ?? undefined}
      error={error}
      refetch={() => refetch()}
      tooLittle="Nothing with these contacts needs to be told."
      make={() => client.mutate({ mutation, variables: { input: { savedViewId } } })}
    />
  );
}
