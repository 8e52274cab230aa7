import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Field } from '../../../components/ui/field.js';
import { TextInput } from '../../../components/ui/text-input.js';

interface PasskeyNameFormProps {
  initial: string;
  hint: string;
  submit: string;
  busy: boolean;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

/** Asks what to call a passkey. */
export function PasskeyNameForm({ initial, hint, submit, busy, onSubmit, onCancel }: PasskeyNameFormProps) {
  const [name, setName] = useState(initial);

  function onSubmitForm(event: SubmitEvent): void {
    event.preventDefault();
    onSubmit(name);
  }

  return (
    <form className="space-y-4" onSubmit={onSubmitForm}>
      <Field id="passkey-name" label="Name" hint={hint}>
        <TextInput
          id="passkey-name"
          required
          autoFocus
          maxLength={80}
          value={name}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={name.trim() === ''}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
