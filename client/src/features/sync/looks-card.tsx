import { ChevronRight } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { SourceIcon } from '../../components/page/source-icon.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatUtcDay } from '../../lib/format.js';
import { lookSummary } from './look-summary.js';

const fragment = graphql(`
  fragment LooksCard on Query {
    syncDays(first: 14) {
      date
      looks
      stored
      skipped
      failed
      batches {
        id
        state
        createdAt
        integration {
          id
          source
          sourceName
        }
        ledger {
          stored
          skippedTotal
          failedTotal
        }
      }
    }
  }
`);

/** The looks for changes, day by day; a day opens to what was found. */
export function LooksCard({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { syncDays } = readFragment(fragment, masked);
  if (syncDays.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Looks for changes"
        description="After an import OmniCRM keeps looking for what is new. Each look that finds something is a batch of its own."
      />
      <ul className="mt-2 pb-1">
        {syncDays.map((day) => (
          <li key={day.date} className="border-b border-line last:border-b-0">
            <details className="group">
              <summary className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-5 py-2.5 text-[13px] hover:bg-sunken">
                <ChevronRight aria-hidden className="size-4 text-ink-mute transition-transform group-open:rotate-90" />
                <span className="min-w-28 font-medium">{formatUtcDay(day.date)}</span>
                <span className="text-ink-mute tabular-nums">{formatCount(day.looks, 'look')}</span>
                <span className="ml-auto text-ink-soft tabular-nums">
                  {lookSummary({ stored: day.stored, skipped: day.skipped, failed: day.failed })}
                </span>
              </summary>
              {day.batches.length === 0 && <p className="px-12 pb-3 text-[13px] text-ink-mute">Nothing was new.</p>}
              <ul className="px-5 pb-2 sm:pl-12">
                {day.batches.map(({ id, createdAt, integration, ledger }) => (
                  <li key={id}>
                    <Link
                      to="/sync/batches/$batchId"
                      params={{ batchId: id }}
                      className="flex items-center gap-3 rounded-lg px-2 py-1.5 text-[13px] hover:bg-hover"
                    >
                      <SourceIcon source={integration.source} small />
                      <span className="min-w-0 flex-1">
                        {integration.sourceName}, <RelativeTime value={createdAt} />
                      </span>
                      <span className="text-ink-soft tabular-nums">
                        {lookSummary({
                          stored: ledger.stored,
                          skipped: ledger.skippedTotal,
                          failed: ledger.failedTotal,
                        })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
