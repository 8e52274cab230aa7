import { formatNumber } from '../../lib/format.js';
import type { LedgerCounts } from '../../lib/ledger.js';

/** The columns of the ledger as parts of one bar, drawn to scale; small parts stay visible. */
export function LedgerBar({ ledger }: { ledger: LedgerCounts }) {
  const parts = [
    { name: 'Stored', count: ledger.stored, fill: 'bg-good-fill' },
    { name: 'Skipped', count: ledger.skippedTotal, fill: 'bg-control' },
    { name: 'Failed', count: ledger.failedTotal, fill: 'bg-bad-fill' },
    { name: 'Pending', count: ledger.pending, fill: 'bg-hover' },
  ].filter(({ count }) => count > 0);
  return (
    <figure className="mt-5">
      <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-full bg-hover">
        {parts.map(({ name, count, fill }) => (
          <span
            key={name}
            className={`min-w-1.5 transition-[flex-grow] duration-700 ${fill}`}
            style={{ flexGrow: count, flexBasis: 0 }}
          />
        ))}
      </div>
      <figcaption className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-mute">
        {parts.map(({ name, count, fill }) => (
          <span key={name} className="flex items-center gap-1.5 tabular-nums">
            <span aria-hidden className={`size-2 rounded-[3px] ${fill}`} />
            {name} {formatNumber(count)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
