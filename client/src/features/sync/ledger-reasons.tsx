import { formatNumber } from '../../lib/format.js';

interface LedgerReasonsProps {
  title: string;
  reasons: readonly { reason: string; label: string; count: number }[];
  empty: string;
}

export function LedgerReasons({ title, reasons, empty }: LedgerReasonsProps) {
  return (
    <section>
      <h3 className="text-[13px] font-medium">{title}</h3>
      {reasons.length === 0 && <p className="mt-1 text-[13px] text-ink-mute">{empty}</p>}
      <ul className="mt-1 divide-y divide-line">
        {reasons.map(({ reason, label, count }) => (
          <li key={reason} className="flex items-baseline justify-between gap-4 py-1.5 text-[13px]">
            <span className="text-ink-soft">{label}</span>
            <span className="font-medium tabular-nums">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
