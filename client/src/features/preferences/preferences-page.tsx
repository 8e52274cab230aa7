import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Notice } from '../../components/feedback/notice.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { graphql } from '../../gql/index.js';
import { CoveredNotice } from './covered-notice.js';
import { PreferencesEditor } from './preferences-editor.js';

const query = graphql(`
  query Preferences($id: ID!) {
    integration(id: $id) {
      id
      sourceName
      accountEmail
      ...PreferencesEditor
    }
  }
`);

const route = getRouteApi('/shell/sync/$integrationId/preferences');

export function PreferencesPage() {
  const { integrationId } = route.useParams();
  const { data, error, refetch } = useQuery(query, {
    variables: { id: integrationId },
    fetchPolicy: 'cache-and-network',
  });
  const integration = data?.integration;
  return (
    <Page
      above={<Breadcrumb to="/sync">Sync</Breadcrumb>}
      title={integration ? `Preferences of ${integration.sourceName}` : 'Preferences'}
      description={
        integration
          ? `What comes in from ${integration.accountEmail}, in previews, imports and looks for changes alike.`
          : 'What comes in.'
      }
    >
      <div className="space-y-6">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={6} />
        {data && !integration && (
          <Notice tone="warn" title="This account is not connected">
            It may have been disconnected. All of yours are under Sync.
          </Notice>
        )}
        {integration && <CoveredNotice integrationId={integration.id} />}
        {integration && <PreferencesEditor key={integration.id} integration={integration} />}
      </div>
    </Page>
  );
}
