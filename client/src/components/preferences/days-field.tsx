import { useId } from 'react';
import { Segmented } from '../ui/segmented.js';

interface DaysFieldProps {
  label: string;
  /** null takes in everything. */
  days: number | null;
  choices: readonly { key: string; label: string; days: number | null }[];
  onChange: (days: number | null) => void;
}

const maxDays = 36_500;

/** One of the usual spans, or a number of days of one's own. */
export function DaysField({ label, days, choices, onChange }: DaysFieldProps) {
  const id = useId();
  const chosen = choices.find((choice) => choice.days === days)?.key ?? 'own';
  return (
    <div>
      <p className="mb-1.5 text-[13px] font-medium">{label}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label={label}
          value={chosen}
          options={choices.map((choice) => ({ value: choice.key, label: choice.label }))}
          onChange={(key) => onChange(choices.find((choice) => choice.key === key)?.days ?? null)}
        />
        <label htmlFor={id} className="flex items-center gap-2 text-[13px] text-ink-mute">
          or
          <input
            id={id}
            type="number"
            inputMode="numeric"
            min={1}
            max={maxDays}
            aria-label={`${label}: number of days`}
            value={days ?? ''}
            placeholder="all"
            onChange={({ target }) => {
              const wanted = Math.round(target.valueAsNumber);
              onChange(Number.isFinite(wanted) ? Math.min(maxDays, Math.max(1, wanted)) : null);
            }}
            className="h-8 w-22 rounded-lg border border-control/60 bg-surface px-2 text-sm text-ink tabular-nums hover:border-control focus:outline-2 focus:outline-accent"
          />
          days
        </label>
      </div>
    </div>
  );
}
