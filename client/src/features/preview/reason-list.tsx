import { formatNumber } from '../../lib/format.js';

interface ReasonListProps {
  reasons: readonly { reason: string; label: string; count: number }[];
  empty: string;
}

export function ReasonList({ reasons, empty }: ReasonListProps) {
  if (reasons.length === 0) return <p className="text-[13px] text-ink-mute">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {reasons.map(({ reason, label, count }) => (
        <li key={reason} className="flex items-baseline justify-between gap-4 py-2 text-[13px] first:pt-0 last:pb-0">
          <span>{label}</span>
          <span className="font-medium tabular-nums">{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
