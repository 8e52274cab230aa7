import { formatNumber } from '../../lib/format.js';

interface CountListProps {
  label: string;
  counts: readonly { key: string; label: string; count: number }[];
  limit?: number;
}

/** Names with counts, each with a bar behind it that shows its share of the highest. */
export function CountList({ label, counts, limit = 8 }: CountListProps) {
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul aria-label={label} className="space-y-1">
      {counts.slice(0, limit).map((each) => (
        <li key={each.key} className="relative flex h-7.5 items-center justify-between gap-3 px-2.5 text-[13px]">
          <span
            aria-hidden
            className="absolute inset-y-0 left-0 rounded-md bg-accent-soft"
            style={{ width: `${Math.max(2, (each.count / highest) * 100)}%` }}
          />
          <span className="relative truncate">{each.label}</span>
          <span className="relative text-ink-soft tabular-nums">{formatNumber(each.count)}</span>
        </li>
      ))}
      {counts.length > limit && (
        <li className="px-2.5 pt-1 text-xs text-ink-mute">and {formatNumber(counts.length - limit)} more</li>
      )}
    </ul>
  );
}
