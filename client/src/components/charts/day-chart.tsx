import { formatCount, formatNumber, formatUtcDay } from '../../lib/format.js';

interface DayChartProps {
  label: string;
  /** Days in UTC, "2026-05-14", oldest first, without gaps. */
  counts: readonly { key: string; count: number }[];
  unit: string;
}

/** Columns by day. For screen readers it is a list of the days on which there was something. */
export function DayChart({ label, counts, unit }: DayChartProps) {
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <figure aria-label={label}>
      <p aria-hidden className="mb-1 text-[11px] text-ink-mute tabular-nums">
        {formatNumber(highest)}
      </p>
      <ul className="flex h-28 items-end gap-px border-y border-t-line/60 border-b-line-strong">
        {counts.map(({ key, count }) => (
          <li key={key} className="flex h-full min-w-0 flex-1 items-end" aria-hidden={count === 0 || undefined}>
            <span className="sr-only">{`${formatUtcDay(key)}: ${formatCount(count, unit)}`}</span>
            <span
              aria-hidden
              title={`${formatUtcDay(key)}: ${formatCount(count, unit)}`}
              className="w-full rounded-t-[2px] bg-chart/85 transition-colors hover:bg-accent"
              style={{ height: count === 0 ? 0 : `max(2px, ${(count / highest) * 100}%)` }}
            />
          </li>
        ))}
      </ul>
      <p aria-hidden className="mt-1 flex justify-between text-[11px] text-ink-mute">
        <span>{counts[0] && formatUtcDay(counts[0].key)}</span>
        <span>{counts.length > 1 && formatUtcDay(counts.at(-1)!.key)}</span>
      </p>
    </figure>
  );
}
