import { X } from 'lucide-react';
import { useId } from 'react';
import { searchKinds } from '../../components/search/search-kinds.js';
import { Button } from '../../components/ui/button.js';
import { TextInput } from '../../components/ui/text-input.js';
import type { SearchKind } from '../../gql/graphql.js';
import { classNames } from '../../lib/class-names.js';
import { readSearchKinds, writeSearchKinds, type SearchParams } from '../../lib/search-filter.js';

interface SearchFiltersProps {
  value: SearchParams;
  /** Puts parts into the address; undefined takes one out. */
  onChange: (parts: SearchParams) => void;
  /** Whom `with` names, when that is known. */
  person: string | null;
}

/** Narrows a search down by kind, time and person. */
export function SearchFilters({ value, onChange, person }: SearchFiltersProps) {
  const id = useId();
  const kinds = readSearchKinds(value);
  const toggle = (kind: SearchKind) =>
    onChange({
      kinds: writeSearchKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]),
    });
  return (
    <section aria-label="Narrow the search down" className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div role="group" aria-label="Kinds" className="flex flex-wrap gap-1">
        {searchKinds.map(({ kind, many }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kinds.includes(kind)}
            onClick={() => toggle(kind)}
            className={classNames(
              'h-8 rounded-lg border px-2.5 text-[13px] font-medium transition-colors',
              kinds.includes(kind)
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
            )}
          >
            {many}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {(['from', 'until'] as const).map((end) => (
          <div key={end} className="w-36">
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
        ))}
      </div>
      {value.with && (
        <Button size="small" icon={<X />} onClick={() => onChange({ with: undefined })}>
          Only with {person ?? 'one person'}
        </Button>
      )}
    </section>
  );
}
