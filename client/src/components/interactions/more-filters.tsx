import type { TimelineSearch } from '../../lib/timeline-filter.js';
import { DayRange } from '../ui/day-range.js';
import { Select } from '../ui/select.js';

interface MoreFiltersProps {
  id: string;
  value: TimelineSearch;
  onChange: (parts: TimelineSearch) => void;
}

const directions = [
  { value: '', label: 'By anybody' },
  { value: 'out', label: 'Begun by you' },
  { value: 'in', label: 'Begun by others' },
] as const;
const senders = [
  { value: '', label: 'From people and machines' },
  { value: 'no', label: 'From people only' },
  { value: 'only', label: 'From machines only' },
] as const;

const knownOf = <Value extends string>(options: readonly { value: Value }[], text: string | undefined): Value | '' =>
  options.find(({ value }) => value === text)?.value ?? '';

/** The conditions that are wanted less often. */
export function MoreFilters({ id, value, onChange }: MoreFiltersProps) {
  return (
    <div
      id={id}
      className="flex animate-rise flex-wrap items-end gap-3 rounded-xl border border-line bg-sunken px-4 py-3"
    >
      <Select
        aria-label="Begun by"
        value={knownOf(directions, value.direction)}
        options={directions}
        onValueChange={(direction) => onChange({ direction: direction || undefined })}
      />
      <Select
        aria-label="Sent by people or machines"
        value={knownOf(senders, value.automated)}
        options={senders}
        onValueChange={(automated) => onChange({ automated: automated || undefined })}
      />
      <DayRange value={value} onChange={onChange} />
    </div>
  );
}
