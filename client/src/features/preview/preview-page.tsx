import { useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ErrorState } from '../../components/feedback/error-state.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { Card } from '../../components/ui/card.js';
import { Segmented } from '../../components/ui/segmented.js';
import { graphql } from '../../gql/index.js';
import { lookBackOf, lookBacks } from '../../lib/look-back.js';
import { NotConnected, PreviewGone, PreviewRefused } from './preview-notices.js';
import { PreviewPending } from './preview-pending.js';
import { PreviewReport } from './preview-report.js';
import { usePreview } from './use-preview.js';

const query = graphql(`
  query PreviewIntegration($id: ID!) {
    integration(id: $id) {
      id
      source
      sourceName
      accountEmail
    }
  }
`);

const route = getRouteApi('/shell/sync/preview/$integrationId');

export function PreviewPage() {
  const { integrationId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const lookBack = lookBackOf(search.window);
  const { data, error: integrationError } = useQuery(query, { variables: { id: integrationId } });
  const { preview, pending, gone, refused, error, renew } = usePreview(integrationId, lookBack, search.preview);
  const account = data?.integration;

  function content() {
    if (data && !account) return <NotConnected />;
    if (pending) return <PreviewPending source={account?.sourceName} />;
    if (refused) return <PreviewRefused problem={refused} account={account} onRenew={renew} />;
    if (error ?? integrationError) {
      return (
        <Card>
          <ErrorState error={error ?? integrationError} onRetry={renew} />
        </Card>
      );
    }
    if (gone) return <PreviewGone onRenew={renew} />;
    return preview && <PreviewReport preview={preview} onRenew={renew} />;
  }

  return (
    <Page
      above={<Breadcrumb to="/sync">Sync</Breadcrumb>}
      title={account ? `Preview of ${account.sourceName}` : 'Preview'}
      description={
        account
          ? `What would come in from ${account.accountEmail}. Nothing is stored until you approve.`
          : 'Nothing is stored until you approve.'
      }
      actions={
        <Segmented
          label="How far to look back"
          value={lookBack.key}
          options={lookBacks.map(({ key, label }) => ({ value: key, label }))}
          disabled={pending}
          onChange={(window) =>
            void navigate({ to: '/sync/preview/$integrationId', params: { integrationId }, search: { window } })
          }
        />
      }
    >
      {content()}
    </Page>
  );
}
