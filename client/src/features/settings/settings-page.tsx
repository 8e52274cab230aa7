import { useQuery } from '@apollo/client/react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Page } from '../../components/page/page.js';
import { graphql } from '../../gql/index.js';
import { AiCard } from './ai/ai-card.js';
import { ApiKeysCard } from './api-keys-card.js';
import { AppearanceCard } from './appearance-card.js';
import { PasskeysCard } from './passkeys/passkeys-card.js';
import { ProfileCard } from './profile-card.js';
import { RetentionCard } from './retention-card.js';
import { SessionsCard } from './sessions-card.js';
import { YourDataCard } from './your-data-card.js';

const query = graphql(`
  query Settings {
    viewer {
      id
      ...ProfileCard
      ...SessionsCard
      ...YourDataCard
    }
    ...PasskeysCard
    ...ApiKeysCard
  }
`);

export function SettingsPage() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  return (
    <Page width="reading" title="Settings">
      <div className="space-y-6">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {data?.viewer && <ProfileCard viewer={data.viewer} />}
        <AppearanceCard />
        {data?.viewer && <SessionsCard viewer={data.viewer} />}
        {data?.viewer && <PasskeysCard data={data} />}
        {data?.viewer && <ApiKeysCard keys={data} />}
        {data?.viewer && <AiCard />}
        {data?.viewer && <RetentionCard />}
        {data?.viewer && <YourDataCard viewer={data.viewer} />}
      </div>
    </Page>
  );
}
