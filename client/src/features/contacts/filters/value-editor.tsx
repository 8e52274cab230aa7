import { CompanyCombobox } from '../../../components/contacts/company-combobox.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { TagPicker } from '../tags/tag-picker.js';
import { DatesEditor } from './dates-editor.js';
import { fieldTexts } from './fields.js';
import { fieldKinds, type Dates, type FilterField, type FilterValue, type Numbers } from './filter-tree.js';

interface ValueEditorProps {
  field: FilterField;
  value: FilterValue | null;
  /** @param value null while it is not complete */
  onChange: (value: FilterValue | null) => void;
  /** A value that needs no further word. */
  onDone: (value: FilterValue) => void;
}

/** What the value of a condition is entered with. */
export function ValueEditor({ field, value, onChange, onDone }: ValueEditorProps) {
  const { title, yes = '', no = '' } = fieldTexts[field];
  switch (fieldKinds[field]) {
    case 'tag':
      return <TagPicker label="Tag" onChoose={({ tagId }) => tagId && onDone(tagId)} />;
    case 'company':
      return (
        <CompanyCombobox
          autoFocus
          creates={false}
          label="Company"
          placeholder="Find a company"
          onChoose={(choice) => 'companyId' in choice && onDone(choice.companyId)}
        />
      );
    case 'flag':
      return (
        <Segmented
          label={title}
          value={value === false ? 'no' : 'yes'}
          options={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
          ]}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
    case 'numbers':
      return (
        <NumbersEditor value={(value ?? {}) as Numbers} most={field === 'strength' ? 100 : 1e9} onChange={onChange} />
      );
    case 'dates':
      return <DatesEditor value={(value ?? {}) as Dates} onChange={onChange} />;
    case 'text':
    case 'batch':
      return (
        <TextInput
          autoFocus
          aria-label={title}
          maxLength={200}
          placeholder={field === 'domain' ? 'acme.example' : ''}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value.trimStart() || null)}
        />
      );
  }
}

interface NumbersEditorProps {
  value: Numbers;
  most: number;
  onChange: (value: Numbers | null) => void;
}

function NumbersEditor({ value, most, onChange }: NumbersEditorProps) {
  function change(bound: 'min' | 'max', text: string): void {
    const { [bound]: _old, ...rest } = value;
    const number = Math.min(most, Math.max(0, Number(text)));
    const next = text === '' ? rest : { ...rest, [bound]: number };
    onChange(Object.keys(next).length > 0 ? next : null);
  }
  return (
    <div className="flex items-center gap-2 text-[13px]">
      {(['min', 'max'] as const).map((bound) => (
        <label key={bound} className="flex-1">
          <span className="text-ink-mute">{bound === 'min' ? 'At least' : 'At most'}</span>
          <TextInput
            autoFocus={bound === 'min'}
            type="number"
            min={0}
            max={most}
            className="mt-1"
            value={value[bound] ?? ''}
            onChange={({ target }) => change(bound, target.value)}
          />
        </label>
      ))}
    </div>
  );
}
