import { X } from 'lucide-react';
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { readPersonRule, splitRules } from '../../lib/person-rule.js';
import { Field, fieldHintId, fieldProblemId } from './field.js';

interface ChipsInputProps {
  label: string;
  hint?: string;
  placeholder?: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** What the server says about the list as a whole. */
  problem?: string | null;
}

/**
 * A list of people and domains. Enter, a comma or leaving the field takes in what was typed; a pasted list is taken apart.
 * Backspace in the empty field takes the last one back for editing.
 */
export function ChipsInput({ label, hint, placeholder, values, onChange, problem }: ChipsInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  function add(parts: readonly string[]): void {
    const read = parts.map((part) => ({ part, ...readPersonRule(part) }));
    const good = read.flatMap(({ value }) => value ?? []);
    const bad = read.filter(({ value }) => value === undefined);
    const added = [...new Set([...values, ...good])];
    if (added.length !== values.length) onChange(added);
    setText(bad.map(({ part }) => part).join(', '));
    setFault(bad[0]?.problem ?? null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault();
      add([text]);
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) {
      event.preventDefault();
      setText(values.at(-1) ?? '');
      onChange(values.slice(0, -1));
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const parts = splitRules(event.clipboardData.getData('text'));
    if (parts.length < 2) return;
    event.preventDefault();
    add(parts);
  }

  return (
    <Field id={id} label={label} hint={hint} problem={fault ?? problem}>
      <div className="flex min-h-9 flex-wrap items-center gap-1.5 rounded-lg border border-control/60 bg-surface px-1.5 py-1 hover:border-control has-[input:focus]:border-accent has-[input:focus]:outline-2 has-[input:focus]:outline-accent">
        <ul aria-label={label} className="contents">
          {values.map((value) => (
            <li
              key={value}
              className="inline-flex h-6.5 max-w-full items-center gap-0.5 rounded-md bg-hover pl-2 text-[13px]"
            >
              <span className="truncate">{value}</span>
              <button
                type="button"
                aria-label={`Take out ${value}`}
                className="inline-flex size-6.5 shrink-0 items-center justify-center rounded-md text-ink-mute hover:text-ink"
                onClick={() => {
                  onChange(values.filter((each) => each !== value));
                  input.current?.focus();
                }}
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          id={id}
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={values.length === 0 ? placeholder : undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${fieldHintId(id)} ${fieldProblemId(id)}`}
          className="h-6.5 min-w-32 flex-1 bg-transparent px-1.5 text-sm placeholder:text-ink-mute focus:outline-none"
          onChange={({ target }) => {
            setText(target.value);
            setFault(null);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => text.trim() !== '' && add([text])}
        />
      </div>
    </Field>
  );
}
