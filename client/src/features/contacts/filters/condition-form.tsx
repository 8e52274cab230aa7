import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Check } from '../../../components/ui/check.js';
import { fieldTexts } from './fields.js';
import { fieldKinds, type FilterCondition, type FilterField, type FilterValue } from './filter-tree.js';
import { ValueEditor } from './value-editor.js';

interface ConditionFormProps {
  field: FilterField;
  condition?: FilterCondition;
  onSave: (condition: FilterCondition) => void;
}

/** Enters or changes one condition. */
export function ConditionForm({ field, condition, onSave }: ConditionFormProps) {
  const flag = fieldKinds[field] === 'flag';
  const [value, setValue] = useState<FilterValue | null>(condition?.value ?? (flag ? true : null));
  const [negated, setNegated] = useState(condition?.negated ?? false);
  const save = (saved: FilterValue) =>
    onSave({ kind: 'condition', field, value: typeof saved === 'string' ? saved.trim() : saved, negated });

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (value !== null) save(value);
  }

  return (
    <form onSubmit={onSubmit} className="w-72 max-w-full space-y-3">
      <p className="text-[13px] font-semibold">{fieldTexts[field].title}</p>
      <ValueEditor field={field} value={value} onChange={setValue} onDone={save} />
      <div className="flex items-center justify-between gap-3">
        {flag ? <span /> : <Check label="Not" checked={negated} onChange={setNegated} />}
        <Button type="submit" size="small" variant="primary" disabled={value === null}>
          {condition ? 'Change' : 'Add'}
        </Button>
      </div>
    </form>
  );
}
