import { useQuery } from '@apollo/client/react';
import { Suspense, lazy } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { AccountsCard } from './accounts-card.js';
import { firstName, greeting } from './greeting.js';
import { Onboarding } from './onboarding.js';
import { RecentContacts } from './recent-contacts.js';

// Whoever is new here has nothing for it to show, and does not wait for it.
const Dashboard = lazy(() => import('./dashboard.js'));

const query = graphql(`
  query Home {
    viewer {
      id
      name
      email
    }
    ...Onboarding
    ...AccountsCard
    ...RecentContacts
    contactCount: contacts(first: 6) {
      totalCount
    }
  }
`);

export function HomePage() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['batch', 'integration', 'data'], () => refetch());
  const name = data?.viewer ? firstName(data.viewer) : undefined;
  const hasContacts = (data?.contactCount.totalCount ?? 0) > 0;
  return (
    <Page
      title={greeting(new Date(), name)}
      tabTitle="Home"
      description={
        hasContacts || !data
          ? 'Who waits for you, what is next, and what has changed.'
          : 'Let us bring in the people you know.'
      }
    >
      {!data && (
        <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} />}</Card>
      )}
      {data && (
        <div className="space-y-6">
          <Onboarding data={data} />
          {hasContacts && (
            <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
              <Suspense
                fallback={
                  <Card>
                    <SkeletonRows rows={8} />
                  </Card>
                }
              >
                <Dashboard />
              </Suspense>
              <div className="space-y-6">
                <AccountsCard data={data} />
                <RecentContacts data={data} />
              </div>
            </div>
          )}
          {!hasContacts && <AccountsCard data={data} />}
        </div>
      )}
    </Page>
  );
}
