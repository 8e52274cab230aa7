import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { AppearanceCard } from './appearance-card.js';
import { ProfileCard } from './profile-card.js';
import { SessionsCard } from './sessions-card.js';

const query = graphql(`
  query Settings {
    viewer {
      id
      ...ProfileCard
      ...SessionsCard
    }
  }
`);

export function SettingsPage() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  return (
    <Page width="reading" title="Settings">
      <div className="space-y-6">
        {error && !data && (
          <Card>
            <ErrorState error={error} onRetry={() => void refetch()} />
          </Card>
        )}
        {!data && !error && (
          <Card>
            <SkeletonRows rows={3} />
          </Card>
        )}
        {data?.viewer && <ProfileCard viewer={data.viewer} />}
        <AppearanceCard />
        {data?.viewer && <SessionsCard viewer={data.viewer} />}
      </div>
    </Page>
  );
}
