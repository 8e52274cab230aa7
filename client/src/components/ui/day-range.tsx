import { useId } from 'react';
import { TextInput } from './text-input.js';

interface DayRangeProps {
  /** Days such as `2026-03-01`; undefined for no bound. */
  value: { from?: string | undefined; until?: string | undefined };
  onChange: (parts: { from?: string | undefined; until?: string | undefined }) => void;
  className?: string;
}

/** A first and a last day, either of which may be left open. */
export function DayRange({ value, onChange, className = 'w-40' }: DayRangeProps) {
  const id = useId();
  return (['from', 'until'] as const).map((end) => (
    <div key={end} className={className}>
      <label htmlFor={`${id}-${end}`} className="block text-xs text-ink-mute">
        {end === 'from' ? 'First day' : 'Last day'}
      </label>
      <TextInput
        id={`${id}-${end}`}
        type="date"
        className="mt-1"
        value={value[end] ?? ''}
        onChange={({ target }) => onChange({ [end]: target.value || undefined })}
      />
    </div>
  ));
}
