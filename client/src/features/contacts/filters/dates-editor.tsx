import { useState } from 'react';
import { TextInput } from '../../../components/ui/text-input.js';
import type { Dates } from './filter-tree.js';

const ways = {
  withinDays: 'in the last … days',
  olderThanDays: 'more than … days ago',
  after: 'since a day',
  before: 'before a day',
} as const;

type Way = keyof typeof ways;

function wayOf(value: Dates): Way {
  return (Object.keys(ways) as Way[]).find((way) => value[way] !== undefined) ?? 'withinDays';
}

/** The day of a moment where the reader is, as a date field has it. */
function localDay(moment: string): string {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A stretch of time: days back from now, which move with it, or from or until a day. */
export function DatesEditor({ value, onChange }: { value: Dates; onChange: (value: Dates | null) => void }) {
  const [way, setWay] = useState(() => wayOf(value));
  const inDays = way === 'withinDays' || way === 'olderThanDays';

  function change(text: string): void {
    if (text === '') onChange(null);
    else if (inDays) onChange({ [way]: Math.max(0, Math.min(36_500, Math.round(Number(text)))) });
    else onChange({ [way]: new Date(`${text}T00:00:00`).toISOString() });
  }

  const entered = value[way];
  return (
    <div className="space-y-2">
      <select
        aria-label="When"
        value={way}
        className="h-9 w-full rounded-lg border border-control/60 bg-surface px-2.5 text-sm hover:border-control"
        onChange={({ target }) => {
          setWay(target.value as Way);
          onChange(null);
        }}
      >
        {Object.entries(ways).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      <TextInput
        autoFocus
        key={way}
        aria-label={inDays ? 'Days' : 'Day'}
        type={inDays ? 'number' : 'date'}
        min={inDays ? 0 : undefined}
        defaultValue={entered === undefined ? '' : inDays ? entered : localDay(String(entered))}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}
