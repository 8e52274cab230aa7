import { BadgeCheck, CircleDashed, Download, TriangleAlert } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { isOpen } from '../../lib/batch.js';
import { formatCount, formatNumber } from '../../lib/format.js';
import { proveLedger } from '../../lib/ledger.js';
import { LedgerBar } from './ledger-bar.js';
import { LedgerReasons } from './ledger-reasons.js';

const fragment = graphql(`
  fragment LedgerCard on SyncBatch {
    state
    reportUrl
    ledger {
      listed
      pending
      stored
      skippedTotal
      failedTotal
      complete
      skipped {
        reason
        label
        count
      }
      failed {
        reason
        label
        count
      }
    }
  }
`);

/** The proof of completeness: every item that the source listed stands in exactly one column. */
export function LedgerCard({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { ledger, state, reportUrl } = readFragment(fragment, masked);
  const proof = proveLedger(ledger);
  const terms = [
    { name: 'Listed', value: ledger.listed, sign: '=', tone: 'text-ink' },
    { name: 'Stored', value: ledger.stored, sign: '+', tone: 'text-good' },
    { name: 'Skipped', value: ledger.skippedTotal, sign: '+', tone: 'text-ink' },
    { name: 'Failed', value: ledger.failedTotal, sign: '', tone: ledger.failedTotal > 0 ? 'text-bad' : 'text-ink' },
  ];
  return (
    <Card>
      <CardHeader
        title="Ledger"
        description="Every item that the source listed is accounted for, once."
        actions={
          proof.missing !== 0 ? (
            <Badge tone="bad" icon={<TriangleAlert aria-hidden />}>
              {formatCount(Math.abs(proof.missing), 'item')} unaccounted for
            </Badge>
          ) : proof.balanced && ledger.complete && !isOpen(state) ? (
            <Badge tone="good" icon={<BadgeCheck aria-hidden />}>
              Complete: it adds up
            </Badge>
          ) : (
            <Badge icon={<CircleDashed aria-hidden />}>
              {ledger.pending > 0 ? `${formatNumber(ledger.pending)} still pending` : 'Still listing'}
            </Badge>
          )
        }
      />
      <CardBody>
        <ul className="mt-2 grid max-w-2xl grid-cols-2 gap-y-4 sm:flex sm:items-start sm:gap-0">
          {terms.map(({ name, value, sign, tone }) => (
            <li key={name} className="flex items-start sm:flex-1 sm:last:flex-none">
              <div className="min-w-20">
                <p className="text-[13px] text-ink-mute">{name}</p>
                <p className={`text-[26px] leading-8 font-semibold tracking-[-0.02em] tabular-nums ${tone}`}>
                  {formatNumber(value)}
                </p>
              </div>
              {sign && (
                <span aria-hidden className="mx-auto mt-5 px-2 text-xl text-ink-mute">
                  {sign}
                </span>
              )}
            </li>
          ))}
        </ul>
        <LedgerBar ledger={ledger} />
        <div className="mt-6 grid gap-6 sm:grid-cols-2">
          <LedgerReasons title="Skipped, and why" reasons={ledger.skipped} empty="Nothing was skipped." />
          <LedgerReasons title="Failed, and why" reasons={ledger.failed} empty="Nothing failed." />
        </div>
        <p className="mt-6 flex flex-wrap items-center gap-2 border-t border-line pt-4 text-[13px] text-ink-mute">
          <span className="mr-auto">Every item with what became of it:</span>
          <Button asChild size="small">
            <a href={reportUrl} download>
              <Download aria-hidden /> Report (CSV)
            </a>
          </Button>
          <Button asChild size="small" variant="quiet">
            <a href={reportUrl.replace(/\.csv$/, '.json')} download>
              <Download aria-hidden /> Report (JSON)
            </a>
          </Button>
        </p>
      </CardBody>
    </Card>
  );
}
