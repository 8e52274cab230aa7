/** How strong a relationship is, as a small bar with its number; what it is made of is told by StrengthFormula. */
export function StrengthBar({ score }: { score: number }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1.5 w-14 shrink-0 overflow-hidden rounded-full bg-hover">
        <span className="block h-full rounded-full bg-chart" style={{ width: `${score}%` }} />
      </span>
      <span className="w-6 text-right text-[13px] text-ink-soft tabular-nums">
        {score}
        <span className="sr-only"> of 100</span>
      </span>
    </span>
  );
}
