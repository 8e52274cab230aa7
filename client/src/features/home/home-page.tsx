import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { AccountsCard } from './accounts-card.js';
import { firstName, greeting } from './greeting.js';
import { Onboarding } from './onboarding.js';
import { RecentActivity } from './recent-activity.js';
import { RecentContacts } from './recent-contacts.js';

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
        hasContacts || !data ? 'What has happened with the people you know.' : 'Let us bring in the people you know.'
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
              <RecentActivity />
              <div className="space-y-6">
                <RecentContacts data={data} />
                <AccountsCard data={data} />
              </div>
            </div>
          )}
          {!hasContacts && <AccountsCard data={data} />}
        </div>
      )}
    </Page>
  );
}
