import type { ReactNode } from 'react';

/** A name and its value, for use inside a `dl`. */
export function Definition({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-mute">{term}</dt>
      <dd className="mt-0.5 truncate text-sm font-medium tabular-nums">{children}</dd>
    </div>
  );
}
