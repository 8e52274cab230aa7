import { classNames } from '../../lib/class-names.js';

interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** The value in words. */
  text: string;
  /** How much of the bar is filled, 0 to 1. */
  filled: number;
  isLow: boolean;
  /** Height of the bar. */
  className: string;
}

/** How much of something that is limited is used. */
export function Meter({ label, value, max, text, filled, isLow, className }: MeterProps) {
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className={classNames(className, 'overflow-hidden rounded-full bg-hover')}
    >
      <div
        className={classNames('h-full rounded-full', isLow ? 'bg-warn-fill' : 'bg-chart')}
        style={{ width: `${filled * 100}%` }}
      />
    </div>
  );
}
