import { useId, useState, type SubmitEvent } from 'react';
import { Button } from './button.js';
import { Field, fieldHintId, fieldProblemId } from './field.js';
import { TextInput } from './text-input.js';

interface TypedConfirmationProps {
  /** What follows from it, a line each. */
  lines: readonly string[];
  label: string;
  /** What is to be typed out. */
  expected: string;
  action: string;
  problem: string | null;
  busy: boolean;
  onConfirm: (typed: string) => void;
  onCancel: () => void;
}

/** Says what cannot be taken back, and wants it typed out whom it is about. The server compares. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const id = useId();
  const [typed, setTyped] = useState('');

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    props.onConfirm(typed);
  }

  return (
    <form onSubmit={onSubmit} className="space-y-3">
      <ul className="list-disc space-y-1 pl-5 text-[13px] text-ink-mute">
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Field id={id} label={props.label} hint={`Type ${props.expected} to go on.`} problem={props.problem}>
        <TextInput
          required
          autoFocus
          id={id}
          autoComplete="off"
          aria-describedby={`${fieldHintId(id)} ${fieldProblemId(id)}`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2 pt-2">
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button type="submit" variant="danger" busy={props.busy} disabled={typed.trim() === ''}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
