import { classNames } from '../../lib/class-names.js';

interface ProgressProps {
  label: string;
  /** 0…1; null when the end is not known yet. */
  value: number | null;
  className?: string;
}

export function Progress({ label, value, className }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.floor(value * 100)}
      className={classNames('h-2 overflow-hidden rounded-full bg-hover', className)}
    >
      <div
        className={classNames(
          'h-full rounded-full bg-chart transition-[width] duration-700 ease-out',
          value === null && 'w-1/3 animate-shimmer',
        )}
        style={value === null ? undefined : { width: `${value * 100}%` }}
      />
    </div>
  );
}
