import { classNames } from '../../lib/class-names.js';

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('animate-shimmer rounded-md bg-hover', className)} />;
}

/** Rows that look like a list of people or items which is about to come. */
export function SkeletonRows({ rows = 6, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3 border-b border-line px-5 py-3 last:border-b-0">
          <Skeleton className="size-8 rounded-lg" />
          <div className="flex-1 space-y-1.5">
            <Skeleton className={classNames('h-3.5', ['w-40', 'w-32', 'w-48'][row % 3])} />
            <Skeleton className={classNames('h-3', ['w-64 max-w-full', 'w-52', 'w-56'][row % 3])} />
          </div>
          <Skeleton className="hidden h-3 w-16 sm:block" />
        </div>
      ))}
    </div>
  );
}
