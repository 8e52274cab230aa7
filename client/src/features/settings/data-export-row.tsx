import { useMutation, useQuery } from '@apollo/client/react';
import { Download, PackageOpen } from 'lucide-react';
import { Progress } from '../../components/feedback/progress.js';
import { Button } from '../../components/ui/button.js';
import { graphql } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { useLiveBusy, useLiveRefetch } from '../../lib/live/index.js';
import { exportProgress, exportText } from './export-text.js';

const query = graphql(`
  query DataExports {
    dataExports {
      id
      state
      rows
      rowsExpected
      bytes
      expiresAt
    }
  }
`);

const askMutation = graphql(`
  mutation ExportMyData {
    done: exportMyData {
      export {
        id
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const linkMutation = graphql(`
  mutation CreateDataExportLink($input: DataExportInput!) {
    done: createDataExportLink(input: $input) {
      path
      userErrors {
        code
        message
      }
    }
  }
`);

/** Asks for an archive of everything, shows how far it is, and fetches it. */
export function DataExportRow() {
  const { data, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const [ask, { loading: asking }] = useMutation(askMutation);
  const [link, { loading: linking }] = useMutation(linkMutation);
  const latest = data?.dataExports[0];
  const running = latest?.state === 'RUNNING';
  useLiveRefetch(['data', 'notification'], () => refetch());
  useLiveBusy(running);

  async function onAsk(): Promise<void> {
    if (await attempt(ask())) await refetch();
  }

  async function onDownload(exportId: string): Promise<void> {
    const done = await attempt(link({ variables: { input: { exportId } } }));
    if (done?.path) window.location.assign(done.path);
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-44 flex-1">
        <p>Export your data</p>
        <p className="text-[13px] text-ink-mute" role="status">
          {exportText(latest)}
        </p>
        {running && <Progress label="Export" value={exportProgress(latest)} className="mt-2 max-w-sm" />}
      </div>
      <div className="flex flex-wrap gap-2">
        {latest?.state === 'READY' && (
          <Button variant="primary" icon={<Download />} busy={linking} onClick={() => void onDownload(latest.id)}>
            Download
          </Button>
        )}
        <Button icon={<PackageOpen />} busy={asking} disabled={running} onClick={() => void onAsk()}>
          {latest?.state === 'READY' ? 'Export again' : 'Export my data'}
        </Button>
      </div>
    </div>
  );
}
