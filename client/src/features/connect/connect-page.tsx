import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { PlugZap } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Page } from '../../components/page/page.js';
import { IntegrationsCard } from '../../components/sync/integrations-card.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { CallbackNotice } from './callback-notice.js';
import { SourceChooser } from './source-chooser.js';

const query = graphql(`
  query Connect {
    sources {
      key
      ...SourceChooser
      ...CallbackNotice_Source
    }
    integrations {
      id
      source
      ...IntegrationRow
      ...CallbackNotice_Integration
    }
  }
`);

const route = getRouteApi('/shell/connect');

export function ConnectPage() {
  const { connected, declined, error: callbackError } = route.useSearch();
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['batch', 'integration'], () => refetch());
  return (
    <Page
      width="reading"
      title="Accounts"
      description="Connect the mail and calendar that OmniCRM may read. It never sends, changes or deletes anything there."
    >
      <div className="space-y-6">
        {data && (
          <CallbackNotice
            connected={connected}
            declined={declined}
            error={callbackError}
            sources={data.sources}
            integrations={data.integrations}
          />
        )}
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {data && <IntegrationsCard title="Connected" integrations={data.integrations} />}
        {data && data.sources.length > 0 && (
          <SourceChooser sources={data.sources} connected={data.integrations.map(({ source }) => source)} />
        )}
        {data && data.sources.length === 0 && (
          <Card>
            <EmptyState icon={<PlugZap />} title="Nothing can be connected here">
              Whoever runs this OmniCRM has switched all sources off, or not set up Google yet.
            </EmptyState>
          </Card>
        )}
      </div>
    </Page>
  );
}
