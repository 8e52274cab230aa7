import { ListFilter, Parentheses } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Popover } from '../../../components/ui/popover.js';
import { ConditionForm } from './condition-form.js';
import { fieldTexts, offeredFields } from './fields.js';
import type { FilterField, FilterNode } from './filter-tree.js';

interface AddConditionProps {
  label: string;
  /** Whether a group of its own can be begun here, and how it would join its conditions. */
  group?: 'all' | 'any';
  onAdd: (node: FilterNode) => void;
}

const entry =
  'flex h-8 w-full items-center gap-2 rounded-lg px-2.5 text-left text-[13px] hover:bg-hover focus-visible:bg-hover [&_svg]:size-4 [&_svg]:text-ink-mute';

/** First what to filter by, then its value. */
export function AddCondition({ label, group, onAdd }: AddConditionProps) {
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<FilterField | null>(null);

  function add(node: FilterNode): void {
    setOpen(false);
    onAdd(node);
  }

  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setField(null);
      }}
      className={field ? '' : 'p-1.5'}
      trigger={
        <Button size="small" variant="quiet" icon={<ListFilter />}>
          {label}
        </Button>
      }
    >
      {field ? (
        <ConditionForm field={field} onSave={add} />
      ) : (
        <ul aria-label="Filter by" className="w-60">
          {offeredFields.map((name) => (
            <li key={name}>
              <button type="button" className={entry} onClick={() => setField(name)}>
                {fieldTexts[name].title}
              </button>
            </li>
          ))}
          {group && (
            <li className="mt-1.5 border-t border-line pt-1.5">
              <button
                type="button"
                className={entry}
                onClick={() => add({ kind: 'group', join: group, items: [], negated: false })}
              >
                <Parentheses aria-hidden />A group: {group === 'any' ? 'any of several' : 'all of several'}
              </button>
            </li>
          )}
        </ul>
      )}
    </Popover>
  );
}
