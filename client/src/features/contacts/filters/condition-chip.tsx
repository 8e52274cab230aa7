import { useQuery } from '@apollo/client/react';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Popover } from '../../../components/ui/popover.js';
import { graphql } from '../../../gql/index.js';
import { useTags } from '../tags/use-tags.js';
import { ConditionForm } from './condition-form.js';
import { conditionWords } from './fields.js';
import type { FilterCondition } from './filter-tree.js';

const companyQuery = graphql(`
  query FilteredCompany($id: ID!) {
    company(id: $id) {
      id
      name
    }
  }
`);

/** What the value of a condition is called, where it is the key of something. */
function useValueName({ field, value }: FilterCondition): string {
  const key = typeof value === 'string' ? value : '';
  const { tags, loaded } = useTags();
  const { data } = useQuery(companyQuery, { variables: { id: key }, skip: field !== 'companyId' });
  if (field === 'tagId') return tags.find(({ id }) => id === key)?.name ?? (loaded ? 'one that is gone' : '…');
  if (field === 'companyId') return data ? (data.company?.name ?? 'one that is gone') : '…';
  return field === 'batchId' ? 'one of yours' : key;
}

interface ConditionChipProps {
  condition: FilterCondition;
  onChange: (condition: FilterCondition | null) => void;
}

/** A condition in words: a click changes it, the cross takes it out. */
export function ConditionChip({ condition, onChange }: ConditionChipProps) {
  const [open, setOpen] = useState(false);
  const words = conditionWords(condition, useValueName(condition));
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-lg border border-line-strong bg-surface text-[13px] shadow-card">
      <Popover
        label={`Change: ${words}`}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className="h-full min-w-0 truncate rounded-l-lg pr-1 pl-2.5 hover:bg-hover">
            {words}
          </button>
        }
      >
        <ConditionForm
          field={condition.field}
          condition={condition}
          onSave={(changed) => {
            setOpen(false);
            onChange(changed);
          }}
        />
      </Popover>
      <button
        type="button"
        aria-label={`Take out: ${words}`}
        className="inline-flex h-full w-6.5 shrink-0 items-center justify-center rounded-r-lg text-ink-mute hover:bg-hover hover:text-ink"
        onClick={() => onChange(null)}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
