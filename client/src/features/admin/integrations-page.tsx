import { Page } from '../../components/page/page.js';
import { AdminTabs } from './admin-tabs.js';
import { IntegrationsList } from './integrations-list.js';

export function IntegrationsPage() {
  return (
    <Page title="Connected accounts" description="Of everybody, with masked addresses and nothing that came in.">
      <AdminTabs />
      <IntegrationsList />
    </Page>
  );
}
