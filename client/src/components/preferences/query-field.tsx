import { useId } from 'react';
import { Field, fieldHintId, fieldProblemId } from '../ui/field.js';
import { TextInput } from '../ui/text-input.js';

interface QueryFieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  problem?: string;
}

const maxLength = 500;

export function QueryField({ value, onChange, problem }: QueryFieldProps) {
  const id = useId();
  return (
    <Field
      id={id}
      label="Gmail search"
      hint={
        <>
          As in Gmail’s search box, for example <code className="font-mono text-xs">-category:promotions</code> or{' '}
          <code className="font-mono text-xs">from:acme.com has:attachment</code>. Empty means everything.
        </>
      }
      problem={problem}
    >
      <TextInput
        id={id}
        value={value ?? ''}
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${fieldHintId(id)} ${fieldProblemId(id)}`}
        className="font-mono text-[13px]"
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </Field>
  );
}
