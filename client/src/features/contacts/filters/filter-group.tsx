import { X } from 'lucide-react';
import { classNames } from '../../../lib/class-names.js';
import { AddCondition } from './add-condition.js';
import { ConditionChip } from './condition-chip.js';
import { addItem, withItem, type FilterGroup, type FilterNode } from './filter-tree.js';

interface FilterGroupEditorProps {
  group: FilterGroup;
  /** Inside another group: with its own frame, and a cross that takes it out. */
  nested?: boolean;
  onChange: (group: FilterGroup | null) => void;
}

const joinWords = { all: 'and', any: 'or' } as const;

/** The conditions of a group as chips with "and" or "or" between them; a click on the word changes all of them. */
export function FilterGroupEditor({ group, nested, onChange }: FilterGroupEditorProps) {
  const { join, items, negated } = group;
  const other = join === 'all' ? 'any' : 'all';
  const replace = (index: number) => (item: FilterNode | null) => onChange(withItem(group, index, item));
  return (
    <div
      role="group"
      aria-label={nested ? 'Group of conditions' : 'Filter'}
      className={classNames(
        'flex min-w-0 flex-wrap items-center gap-1.5',
        nested && 'rounded-[10px] border border-dashed border-line-strong bg-sunken py-1 pr-1 pl-2',
      )}
    >
      {negated && <span className="text-[13px] font-medium text-ink-mute">none of</span>}
      {items.map((item, index) => (
        <span key={index} className="contents">
          {index > 0 && (
            <button
              type="button"
              aria-label={`${joinWords[join]}: change to ${joinWords[other]}`}
              title={`Change to “${joinWords[other]}”`}
              className="h-6 min-w-6 rounded-md px-1 text-xs font-medium text-ink-mute hover:bg-hover hover:text-ink"
              onClick={() => onChange({ ...group, join: other })}
            >
              {joinWords[join]}
            </button>
          )}
          {item.kind === 'condition' ? (
            <ConditionChip condition={item} onChange={replace(index)} />
          ) : (
            <FilterGroupEditor nested group={item} onChange={replace(index)} />
          )}
        </span>
      ))}
      <AddCondition
        label={nested ? 'Add' : 'Filter'}
        {...(!nested && items.length > 0 && { group: other })}
        onAdd={(node) => onChange(addItem(group, node))}
      />
      {nested && (
        <button
          type="button"
          aria-label="Take out the group"
          className="inline-flex size-6.5 items-center justify-center rounded-md text-ink-mute hover:bg-hover hover:text-ink"
          onClick={() => onChange(null)}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
