import { Check, X } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { TextInput } from '../../components/ui/text-input.js';
import { classNames } from '../../lib/class-names.js';
import { tidy } from './contact-edit.js';

interface InlineEditProps {
  label: string;
  value: string | null;
  required?: boolean;
  type?: 'text' | 'email' | 'tel';
  maxLength?: number;
  /** What is offered while typing. */
  suggestions?: readonly string[];
  className?: string;
  onTyped?: (text: string) => void;
  /** Gets what was typed, when it is something else than before. */
  onSave: (value: string | null) => void;
  onClose: () => void;
}

/** A value in the making: Enter saves, Escape leaves it as it was. */
export function InlineEdit({
  label,
  value,
  required,
  type = 'text',
  maxLength = 200,
  suggestions,
  className,
  onTyped,
  onSave,
  onClose,
}: InlineEditProps) {
  const id = useId();
  const [text, setText] = useState(value ?? '');

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = tidy(text);
    onClose();
    if (wanted !== value && (wanted !== null || !required)) onSave(wanted);
  }

  return (
    <form onSubmit={onSubmit} className="flex items-center gap-1">
      <TextInput
        aria-label={label}
        autoFocus
        required={required}
        type={type}
        maxLength={maxLength}
        list={suggestions ? id : undefined}
        value={text}
        className={classNames('min-w-0 flex-1', className)}
        onChange={({ target }) => {
          setText(target.value);
          onTyped?.(target.value);
        }}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      {suggestions && (
        <datalist id={id}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <Button type="submit" variant="primary" size="icon" aria-label="Save" icon={<Check />} />
      <Button variant="quiet" size="icon" aria-label="Cancel" icon={<X />} onClick={onClose} />
    </form>
  );
}
