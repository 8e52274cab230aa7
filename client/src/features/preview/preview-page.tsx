import { useMutation, useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { Notice } from '../../components/feedback/notice.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Segmented } from '../../components/ui/segmented.js';
import { graphql } from '../../gql/index.js';
import { lookBackOf, lookBacks } from '../../lib/look-back.js';
import { PreviewPending } from './preview-pending.js';
import { PreviewReport } from './preview-report.js';

const integrationQuery = graphql(`
  query PreviewIntegration($id: ID!) {
    integration(id: $id) {
      id
      source
      sourceName
      accountEmail
      status
    }
  }
`);

const storedQuery = graphql(`
  query StoredPreview($id: ID!) {
    syncPreview(id: $id) {
      id
      ...PreviewReport
    }
  }
`);

const previewMutation = graphql(`
  mutation PreviewSync($input: PreviewSyncInput!) {
    previewSync(input: $input) {
      preview {
        id
        ...PreviewReport
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const route = getRouteApi('/shell/sync/preview/$integrationId');

/**
 * The address holds the window and the preview, so that loading the page again shows the same preview for as long as it is
 * valid. Without a preview in the address one is made at once: it reads and stores nothing.
 */
export function PreviewPage() {
  const { integrationId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const lookBack = lookBackOf(search.window);
  const integration = useQuery(integrationQuery, { variables: { id: integrationId } });
  const stored = useQuery(storedQuery, { variables: { id: search.preview ?? '' }, skip: !search.preview });
  const [makePreview, making] = useMutation(previewMutation);
  const askedFor = useRef<string | null>(null);

  const start = useCallback(
    async (days: number | null, key: string) => {
      const result = await makePreview({ variables: { input: { integrationId, lookBackDays: days } } }).catch(
        () => null,
      );
      const id = result?.data?.previewSync.preview?.id;
      if (id) {
        await navigate({
          to: '/sync/preview/$integrationId',
          params: { integrationId },
          search: { window: key, preview: id },
          replace: true,
        });
      }
    },
    [integrationId, makePreview, navigate],
  );
  const renew = () => void start(lookBack.days, lookBack.key);

  useEffect(() => {
    const wish = `${integrationId} ${lookBack.key}`;
    if (search.preview || askedFor.current === wish) return;
    askedFor.current = wish;
    void start(lookBack.days, lookBack.key);
  }, [integrationId, lookBack.days, lookBack.key, search.preview, start]);

  const userError = making.data?.previewSync.userErrors[0];
  const problem = making.error ?? stored.error ?? integration.error;
  const preview = stored.data?.syncPreview;
  const gone = search.preview && stored.data && !preview;
  const account = integration.data?.integration;
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
          disabled={making.loading}
          onChange={(key) => {
            askedFor.current = null;
            void navigate({ to: '/sync/preview/$integrationId', params: { integrationId }, search: { window: key } });
          }}
        />
      }
    >
      {making.loading || (stored.loading && !preview) ? (
        <PreviewPending source={account?.sourceName} />
      ) : userError ? (
        <Notice
          tone="warn"
          title={userError.message}
          action={
            userError.code === 'RECONNECT_REQUIRED' ? (
              <Button asChild size="small" variant="primary">
                <a href={`/integrations/google/connect?sources=${account?.source ?? ''}`}>Reconnect</a>
              </Button>
            ) : (
              <Button size="small" onClick={renew}>
                Try again
              </Button>
            )
          }
        />
      ) : problem ? (
        <Card>
          <ErrorState error={problem} onRetry={renew} />
        </Card>
      ) : integration.data && !account ? (
        <Notice tone="warn" title="This account is not connected">
          It may have been disconnected. Choose one under Accounts.
        </Notice>
      ) : gone ? (
        <Notice
          tone="info"
          title="This preview has expired"
          action={
            <Button size="small" variant="primary" onClick={renew}>
              Make a new preview
            </Button>
          }
        >
          A preview is kept for ten minutes, so that what you approve is what you have seen.
        </Notice>
      ) : preview ? (
        <PreviewReport preview={preview} onRenew={renew} />
      ) : null}
    </Page>
  );
}
