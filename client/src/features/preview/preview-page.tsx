import { useQuery } from '@apollo/client/react';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { ErrorState } from '../../components/feedback/error-state.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Page } from '../../components/page/page.js';
import { preferencesFields } from '../../components/preferences/preferences-fields.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Segmented } from '../../components/ui/segmented.js';
import { graphql, readFragment } from '../../gql/index.js';
import { lookBackChoices } from '../../lib/look-back.js';
import { draftOf } from '../../lib/preferences.js';
import { NotConnected, PreviewGone, PreviewRefused } from './preview-notices.js';
import { PreviewPending } from './preview-pending.js';
import { PreviewPreferences } from './preview-preferences.js';
import { PreviewReport } from './preview-report.js';
import { usePreview } from './use-preview.js';

const query = graphql(`
  query PreviewIntegration($id: ID!) {
    integration(id: $id) {
      id
      source
      sourceName
      accountEmail
      preferences {
        ...PreferencesFields
      }
    }
  }
`);

const route = getRouteApi('/shell/sync/preview/$integrationId');

export function PreviewPage() {
  const { integrationId } = route.useParams();
  const search = route.useSearch();
  const unsaved = useRouterState({ select: ({ location }) => location.state.preferences });
  const { data, error: integrationError } = useQuery(query, { variables: { id: integrationId } });
  const place = { integrationId, importId: search.import, previewId: search.preview, unsaved };
  const { preview, pending, gone, refused, error, renew } = usePreview(place);
  const [changing, setChanging] = useState(false);
  const account = data?.integration;
  const inForce = readFragment(preferencesFields, preview?.preferences ?? account?.preferences);
  const draft = inForce ? draftOf(inForce) : null;

  function content() {
    if (data && !account) return <NotConnected />;
    if (pending) return <PreviewPending source={account?.sourceName} />;
    if (refused) return <PreviewRefused problem={refused} account={account} onRenew={renew} />;
    if (error ?? integrationError) {
      return (
        <Card>
          <ErrorState error={error ?? integrationError} onRetry={() => renew()} />
        </Card>
      );
    }
    if (gone) return <PreviewGone onRenew={renew} />;
    return preview && <PreviewReport preview={preview} onRenew={renew} />;
  }

  return (
    <Page
      above={
        <Breadcrumb to={search.import ? '/import' : '/sync'}>{search.import ? 'Import a file' : 'Sync'}</Breadcrumb>
      }
      title={
        preview?.fileName ? `Preview of ${preview.fileName}` : account ? `Preview of ${account.sourceName}` : 'Preview'
      }
      description={
        account && !preview?.fileName
          ? `What would come in from ${account.accountEmail}. Nothing is stored until you approve.`
          : 'Nothing is stored until you approve.'
      }
      actions={
        draft && (
          <>
            <Segmented
              label="How far to look back"
              value={lookBackChoices(draft.lookBackDays).find(({ days }) => days === draft.lookBackDays)?.key ?? 'all'}
              options={lookBackChoices(draft.lookBackDays).map(({ key, label }) => ({ value: key, label }))}
              disabled={pending}
              onChange={(key) => {
                const days = lookBackChoices(draft.lookBackDays).find((choice) => choice.key === key)?.days ?? null;
                renew({ ...draft, lookBackDays: days });
              }}
            />
            <Button
              icon={<SlidersHorizontal />}
              aria-expanded={changing}
              aria-controls="preview-preferences"
              onClick={() => setChanging(!changing)}
            >
              Change what comes in
            </Button>
          </>
        )
      }
    >
      <div className="space-y-6">
        {account && draft && changing && (
          <PreviewPreferences
            key={JSON.stringify(draft)}
            id="preview-preferences"
            account={account}
            shown={draft}
            busy={pending}
            onPreview={renew}
            onClose={() => setChanging(false)}
          />
        )}
        {content()}
      </div>
    </Page>
  );
}
