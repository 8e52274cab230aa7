import { classNames } from '../../../lib/class-names.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';

const widths = ['w-36', 'w-28', 'w-44'];

/** The place of a row that has not come yet. */
export function SkeletonRow({ index, top, height }: { index: number; top: number; height: number }) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy
      tabIndex={-1}
      data-row={index}
      className="absolute inset-x-0 flex items-center border-b border-line bg-surface pr-3 pl-13 [contain:strict]"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div role="gridcell" className="flex w-full items-center gap-2.5">
        <span className="sr-only">Loading</span>
        <Skeleton className="size-6" />
        <Skeleton className={classNames('h-3', widths[index % widths.length])} />
      </div>
    </div>
  );
}
