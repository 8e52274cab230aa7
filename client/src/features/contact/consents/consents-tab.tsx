import { useQuery } from '@apollo/client/react';
import { Plus, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { LoadMore } from '../../../components/feedback/load-more.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { graphql } from '../../../gql/index.js';
import { ConsentForm } from './consent-form.js';
import { ConsentLooks } from './consent-looks.js';
import { ConsentRow } from './consent-row.js';

const query = graphql(`
  query Consents($contactId: ID!, $after: String) {
    consents(contactId: $contactId, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...ConsentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/**
 * What the contact agreed to. Asked for once, when somebody looks: each look is noted, so nothing here is fetched again by
 * itself.
 */
export function ConsentsTab({ contactId }: { contactId: string }) {
  const [giving, setGiving] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { contactId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const consents = data?.consents;
  const give = (
    <Button size="small" icon={<Plus />} onClick={() => setGiving(true)}>
      Write down a consent
    </Button>
  );
  return (
    <div className="space-y-4">
      {giving ? (
        <Card className="px-4 py-4 sm:px-5">
          <ConsentForm contactId={contactId} onGiven={() => void refetch()} onClose={() => setGiving(false)} />
        </Card>
      ) : (
        consents && consents.edges.length > 0 && <div className="flex justify-end">{give}</div>
      )}
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      {consents?.edges.length === 0 && !giving && (
        <Card>
          <EmptyState icon={<ShieldCheck />} title="No consent is written down" action={give}>
            What this person agreed to is kept here with its proof, also after it is withdrawn.
          </EmptyState>
        </Card>
      )}
      {consents && consents.edges.length > 0 && (
        <Card className="overflow-hidden">
          <ul aria-label="Consents">
            {consents.edges.map(({ node }) => (
              <ConsentRow key={node.id} consent={node} />
            ))}
          </ul>
          <LoadMore
            hasMore={consents.pageInfo.hasNextPage}
            load={() => fetchMore({ variables: { after: consents.pageInfo.endCursor } })}
          />
        </Card>
      )}
      {data && <ConsentLooks contactId={contactId} />}
    </div>
  );
}
