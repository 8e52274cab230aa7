import { formatCount, formatMonth, formatNumber, formatShortMonth } from '../../lib/format.js';
import { fillPeriods } from '../../lib/months.js';

interface MonthChartProps {
  label: string;
  counts: readonly { key: string; count: number }[];
  unit: string;
}

/** Columns by month. For screen readers it is a list; each column says its month and count when pointed at. */
export function MonthChart({ label, counts, unit }: MonthChartProps) {
  const months = fillPeriods(counts);
  const highest = Math.max(1, ...months.map(({ count }) => count));
  const every = Math.ceil(months.length / 12);
  if (months.length === 0) return <p className="text-[13px] text-ink-mute">Nothing in this window.</p>;
  return (
    <figure aria-label={label}>
      <div className="flex gap-3">
        <div
          aria-hidden
          className="flex h-40 flex-col justify-between text-right text-[11px] text-ink-mute tabular-nums"
        >
          <span className="-translate-y-1/2">{formatNumber(highest)}</span>
          <span className="translate-y-1/2">0</span>
        </div>
        <ul className="relative flex h-40 min-w-0 flex-1 items-end gap-[3px] border-y border-t-line/60 border-b-line-strong bg-[linear-gradient(var(--line),var(--line))] bg-[length:100%_1px] bg-[position:0_50%] bg-no-repeat">
          {months.map(({ key, count }) => (
            <li key={key} className="group relative flex h-full min-w-0 flex-1 items-end justify-center">
              <span className="sr-only">{`${formatMonth(key)}: ${formatCount(count, unit)}`}</span>
              <span
                aria-hidden
                className="w-full max-w-10 origin-bottom animate-grow rounded-t-[3px] bg-chart/85 transition-colors group-hover:bg-accent"
                style={{ height: count === 0 ? 0 : `max(2px, ${(count / highest) * 100}%)` }}
              />
              <span
                aria-hidden
                className="pointer-events-none absolute bottom-full z-10 mb-1 hidden rounded-md bg-ink px-2 py-1 text-xs whitespace-nowrap text-canvas group-hover:block"
              >
                {formatMonth(key)} · {formatNumber(count)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div aria-hidden className="mt-1.5 ml-8 flex gap-[3px] text-[11px] text-ink-mute">
        {months.map(({ key }, position) => (
          <span key={key} className="min-w-0 flex-1 text-center whitespace-nowrap">
            {position % every === 0 ? formatShortMonth(key, months.length > 13) : ''}
          </span>
        ))}
      </div>
    </figure>
  );
}
