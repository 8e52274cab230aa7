import { X } from 'lucide-react';
import { searchKinds } from '../../components/search/search-kinds.js';
import { Button } from '../../components/ui/button.js';
import { DayRange } from '../../components/ui/day-range.js';
import { KindButtons } from '../../components/ui/kind-buttons.js';
import { readSearchKinds, writeSearchKinds, type SearchParams } from '../../lib/search-filter.js';

const kinds = searchKinds.map(({ kind, many }) => ({ kind, label: many }));

interface SearchFiltersProps {
  value: SearchParams;
  /** Puts parts into the address; undefined takes one out. */
  onChange: (parts: SearchParams) => void;
  /** Whom `with` names, when that is known. */
  person: string | null;
}

/** Narrows a search down by kind, time and person. */
export function SearchFilters({ value, onChange, person }: SearchFiltersProps) {
  return (
    <section aria-label="Narrow the search down" className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
      <KindButtons
        kinds={kinds}
        chosen={readSearchKinds(value)}
        onChange={(chosen) => onChange({ kinds: writeSearchKinds(chosen) })}
      />
      <div className="flex flex-wrap gap-3">
        <DayRange className="w-36" value={value} onChange={onChange} />
      </div>
      {value.with && (
        <Button size="small" icon={<X />} onClick={() => onChange({ with: undefined })}>
          Only with {person ?? 'one person'}
        </Button>
      )}
    </section>
  );
}
