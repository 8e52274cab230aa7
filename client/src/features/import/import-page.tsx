import { useQuery } from '@apollo/client/react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Page } from '../../components/page/page.js';
import { SampleDataCard } from '../../components/sync/sample-data-card.js';
import { DropZone } from '../../components/uploads/drop-zone.js';
import { UploadList } from '../../components/uploads/upload-list.js';
import { useUploads } from '../../components/uploads/use-uploads.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { ImportList } from './import-list.js';
import { useReadingWatch } from './use-reading-watch.js';

const query = graphql(`
  query FileImports {
    fileImports {
      id
      state
      ...ImportList
    }
    sampleData {
      ...SampleDataCard
    }
  }
`);

const accept = '.zip,.mbox,.eml,.ics,.csv,application/zip,application/mbox,message/rfc822,text/calendar,text/csv';
const targetOf = (file: File) => `/imports?name=${encodeURIComponent(file.name)}`;

export function ImportPage() {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const reading = data?.fileImports.some(({ state }) => state === 'READING') ?? false;
  useLiveRefetch(['batch', 'notification'], () => refetch());
  useReadingWatch(reading, startPolling, stopPolling);
  const { uploads, add, stop, dismiss } = useUploads(targetOf, () => void refetch());
  return (
    <Page
      width="reading"
      title="Import a file"
      description="Bring in mail, events and contacts that you have exported, without connecting anything. You see a preview before anything comes in."
    >
      <div className="space-y-6">
        <DropZone
          label="Choose a file"
          fieldLabel="Files to import"
          hint="A Google Takeout archive (.zip), a mailbox (.mbox), single messages (.eml), calendars (.ics) or contacts (.csv, of Google, Outlook or a spreadsheet). What is in them is looked at, not trusted to its name."
          accept={accept}
          onFiles={add}
        />
        <UploadList uploads={uploads} onStop={stop} onDismiss={dismiss} />
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} rows={2} />
        {data && <ImportList imports={data.fileImports} />}
        {data && <SampleDataCard sampleData={data.sampleData} />}
      </div>
    </Page>
  );
}
