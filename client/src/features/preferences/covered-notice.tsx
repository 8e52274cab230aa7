import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useState } from 'react';
import { Notice } from '../../components/feedback/notice.js';
import { Button } from '../../components/ui/button.js';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const CoveredDialog = lazy(() => import('../../components/preferences/covered-dialog.js'));

const query = graphql(`
  query CoveredByPreferences($integrationId: ID!) {
    coveredByPreferences(integrationId: $integrationId) {
      items
      ...CoveredItems
    }
  }
`);

/** Says what is still here although the saved preferences leave it out, and offers to remove it. */
export function CoveredNotice({ integrationId }: { integrationId: string }) {
  const { data, refetch } = useQuery(query, { variables: { integrationId }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const [asking, setAsking] = useState(false);
  const covered = data?.coveredByPreferences;
  if (!covered || covered.items === 0) return null;
  return (
    <>
      <Notice
        tone="info"
        title={`${formatCount(covered.items, 'item')} here would be left out by these preferences`}
        action={
          <Button size="small" onClick={() => setAsking(true)}>
            Remove them…
          </Button>
        }
      >
        They came in before. They stay until you remove them.
      </Notice>
      {asking && (
        <Suspense>
          <CoveredDialog integrationId={integrationId} covered={covered} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
