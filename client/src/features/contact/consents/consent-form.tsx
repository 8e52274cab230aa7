import { useMutation } from '@apollo/client/react';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Field } from '../../../components/ui/field.js';
import { Select } from '../../../components/ui/select.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { graphql } from '../../../gql/index.js';
import type { ConsentPurpose } from '../../../gql/graphql.js';
import { attempt } from '../../../lib/attempt.js';
import { localDay, startOfDay } from '../../../lib/days.js';
import { newUuid } from '../../../lib/uuid.js';
import { purposes } from './purposes.js';

const mutation = graphql(`
  mutation GiveConsent($input: GiveConsentInput!) {
    done: giveConsent(input: $input) {
      consent {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface ConsentFormProps {
  contactId: string;
  onGiven: () => void;
  onClose: () => void;
}

const texts = [
  { name: 'source', label: 'How it was given', placeholder: 'By a form on the web site, on the phone …' },
  { name: 'detail', label: 'What exactly', placeholder: 'Optional' },
  { name: 'evidence', label: 'Where the proof is', placeholder: 'Optional' },
] as const;

const nothing = { source: '', detail: '', evidence: '' };

/** What somebody agreed to, as it is written down. It is history afterwards: it can be withdrawn, and not be changed. */
export function ConsentForm({ contactId, onGiven, onClose }: ConsentFormProps) {
  const id = useId();
  const [key] = useState(newUuid);
  const [purpose, setPurpose] = useState<ConsentPurpose>('DATA_PROCESSING');
  const [text, setText] = useState(nothing);
  const [day, setDay] = useState(localDay);
  const [give, { loading }] = useMutation(mutation);

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const givenAt = day === localDay() ? null : startOfDay(day).toISOString();
    if (!(await attempt(give({ variables: { input: { id: key, contactId, purpose, ...text, givenAt } } })))) return;
    onClose();
    onGiven();
  }

  return (
    <form
      aria-label="New consent"
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && onClose()}
      className="grid gap-4 sm:grid-cols-2"
    >
      <Field id={`${id}-purpose`} label="What for">
        <Select
          id={`${id}-purpose`}
          autoFocus
          className="w-full"
          value={purpose}
          options={purposes}
          onValueChange={setPurpose}
        />
      </Field>
      <Field id={`${id}-day`} label="When">
        <TextInput
          id={`${id}-day`}
          type="date"
          required
          max={localDay()}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </Field>
      {texts.map(({ name, label, placeholder }) => (
        <Field key={name} id={`${id}-${name}`} label={label}>
          <TextInput
            id={`${id}-${name}`}
            required={name === 'source'}
            maxLength={2000}
            placeholder={placeholder}
            value={text[name]}
            onChange={({ target }) => setText({ ...text, [name]: target.value })}
          />
        </Field>
      ))}
      <div className="flex items-end justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" busy={loading}>
          Write it down
        </Button>
      </div>
    </form>
  );
}
