import { useQuery } from '@apollo/client/react';
import { ChevronRight } from 'lucide-react';
import { SourceIcon } from '../../components/page/source-icon.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, type DocumentType } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { fieldWords, rereadSummary } from './reread-summary.js';

const query = graphql(`
  query RereadItems {
    normalizationReports(first: 10) {
      version
      source
      startedAt
      finishedAt
      examined
      changed
      unchanged
      removed
      failed
      kept
      examples {
        fields
        interaction {
          id
          subject
          occurredAt
        }
      }
    }
  }
`);

type Report = DocumentType<typeof query>['normalizationReports'][number];

/** What newer versions of OmniCRM read differently; shown once there was one. */
export function RereadCard() {
  const { data, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const reports = data?.normalizationReports ?? [];
  if (reports.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Read again"
        description="When OmniCRM learns to read mail and events better, it goes over what is stored. What you edited, merged or deleted stays."
      />
      <ul className="mt-2 pb-1">
        {reports.map((report) => (
          <li key={`${report.version} ${report.source}`} className="border-b border-line last:border-b-0">
            <ReportDetails report={report} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ReportDetails({ report }: { report: Report }) {
  return (
    <details className="group">
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-5 py-2.5 text-[13px] hover:bg-sunken">
        <ChevronRight aria-hidden className="size-4 text-ink-mute transition-transform group-open:rotate-90" />
        <SourceIcon source={report.source} small />
        <span className="font-medium tabular-nums">{rereadSummary(report)}</span>
        <span className="ml-auto text-ink-mute">
          {report.finishedAt === null ? 'At work' : <RelativeTime value={report.finishedAt} />}
        </span>
      </summary>
      {report.examples.length === 0 && (
        <p className="px-12 pb-3 text-[13px] text-ink-mute">Nothing says anything else.</p>
      )}
      <ul className="px-5 pb-2 sm:pl-12">
        {report.examples.flatMap(({ interaction, fields }) =>
          interaction === null
            ? []
            : [
                <li key={interaction.id} className="flex items-baseline gap-3 px-2 py-1 text-[13px]">
                  <span className="min-w-0 flex-1 truncate">{interaction.subject || 'No subject'}</span>
                  <span className="text-ink-soft">{fieldWords(fields)}</span>
                  <RelativeTime value={interaction.occurredAt} className="text-ink-mute" />
                </li>,
              ],
        )}
      </ul>
    </details>
  );
}
