import { useMutation } from '@apollo/client/react';
import { useId, useState, type SubmitEvent } from 'react';
import { CompanyCombobox, type CompanyChoice } from '../../../components/contacts/company-combobox.js';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { Field, fieldProblemId } from '../../../components/ui/field.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { graphql } from '../../../gql/index.js';
import { notifyError, notifySuccess } from '../../../lib/notify.js';
import { newUuid } from '../../../lib/uuid.js';

const mutation = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
        id
        ...ContactRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const fields = [
  { name: 'displayName', label: 'Name', type: 'text', longest: 200 },
  { name: 'primaryEmail', label: 'Address', type: 'email', longest: 254 },
  { name: 'phone', label: 'Phone', type: 'tel', longest: 100 },
  { name: 'jobTitle', label: 'Job title', type: 'text', longest: 200 },
] as const;

type Texts = Record<(typeof fields)[number]['name'], string>;

interface NewContactDialogProps {
  onClose: () => void;
  onChanged: () => unknown;
}

export default function NewContactDialog({ onClose, onChanged }: NewContactDialogProps) {
  const id = useId();
  // Sent again, it makes nobody twice.
  const [contactId] = useState(newUuid);
  const [texts, setTexts] = useState<Texts>({ displayName: '', primaryEmail: '', phone: '', jobTitle: '' });
  const [company, setCompany] = useState<{ text: string; choice: CompanyChoice | null }>({ text: '', choice: null });
  const [problem, setProblem] = useState<{ field: string | null; message: string } | null>(null);
  const [create, { loading }] = useMutation(mutation);

  function companyInput() {
    const name = company.text.trim();
    if (name === '') return {};
    return company.choice && 'companyId' in company.choice
      ? { companyId: company.choice.companyId }
      : { companyName: name };
  }

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { displayName, primaryEmail, phone, jobTitle } = texts;
    const optional = { primaryEmail: primaryEmail.trim(), phone: phone.trim(), jobTitle: jobTitle.trim() };
    const given = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
    try {
      const input = { id: contactId, displayName: displayName.trim(), ...given, ...companyInput() };
      const { data } = await create({ variables: { input } });
      const refused = data?.createContact.userErrors[0];
      setProblem(refused ? { field: refused.field ?? null, message: refused.message } : null);
      if (refused) return;
      onClose();
      await onChanged();
      await notifySuccess(`${displayName.trim()} added.`);
    } catch (error) {
      await notifyError(error);
    }
  }

  const placed = fields.some(({ name }) => name === problem?.field);
  return (
    <Dialog open onOpenChange={onClose} title="New contact" description="Somebody whom no import has brought in yet.">
      <form onSubmit={(event) => void onSubmit(event)} className="space-y-3">
        {fields.map(({ name, label, type, longest }) => (
          <Field
            key={name}
            id={`${id}-${name}`}
            label={label}
            problem={problem?.field === name ? problem.message : null}
          >
            <TextInput
              id={`${id}-${name}`}
              type={type}
              required={name === 'displayName'}
              autoFocus={name === 'displayName'}
              maxLength={longest}
              aria-invalid={problem?.field === name || undefined}
              aria-describedby={fieldProblemId(`${id}-${name}`)}
              value={texts[name]}
              onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
            />
          </Field>
        ))}
        <Field id={`${id}-company`} label="Company" problem={problem && !placed ? problem.message : null}>
          <CompanyCombobox
            id={`${id}-company`}
            label="Company"
            maxLength={200}
            onTextChange={(text) => setCompany({ text, choice: null })}
            onChoose={(choice) => setCompany({ text: 'name' in choice ? choice.name : choice.companyName, choice })}
          />
        </Field>
        <div className="flex justify-end gap-2 pt-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={loading} disabled={texts.displayName.trim() === ''}>
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
