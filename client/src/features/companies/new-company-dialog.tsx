import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Dialog } from '../../components/ui/dialog.js';
import { Field, fieldProblemId } from '../../components/ui/field.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql } from '../../gql/index.js';
import { notifyError } from '../../lib/notify.js';
import { newUuid } from '../../lib/uuid.js';

const mutation = graphql(`
  mutation CreateCompany($input: CreateCompanyInput!) {
    createCompany(input: $input) {
      company {
        id
        ...CompanyRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export default function NewCompanyDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  // Sent again, it makes none twice.
  const [companyId] = useState(newUuid);
  const [name, setName] = useState('');
  const [domain, setDomain] = useState('');
  const [problem, setProblem] = useState<{ field: string | null; message: string } | null>(null);
  const [create, { loading }] = useMutation(mutation);

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = { id: companyId, name: name.trim(), ...(domain.trim() && { domain: domain.trim() }) };
    try {
      const { data } = await create({ variables: { input } });
      const refused = data?.createCompany.userErrors[0];
      setProblem(refused ? { field: refused.field ?? null, message: refused.message } : null);
      if (refused) return;
      onClose();
      await navigate({
        to: '/companies/$companyId',
        params: { companyId: data?.createCompany.company?.id ?? companyId },
      });
    } catch (error) {
      await notifyError(error);
    }
  }

  const atDomain = problem?.field === 'domain';
  return (
    <Dialog open onOpenChange={onClose} title="New company" description="One that no address has brought in yet.">
      <form onSubmit={(event) => void onSubmit(event)} className="space-y-3">
        <Field id={`${id}-name`} label="Name" problem={problem && !atDomain ? problem.message : null}>
          <TextInput
            required
            autoFocus
            id={`${id}-name`}
            maxLength={200}
            aria-describedby={fieldProblemId(`${id}-name`)}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Field id={`${id}-domain`} label="Domain" problem={atDomain ? problem.message : null}>
          <TextInput
            id={`${id}-domain`}
            placeholder="acme.example"
            maxLength={253}
            aria-describedby={fieldProblemId(`${id}-domain`)}
            value={domain}
            onChange={({ target }) => setDomain(target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2 pt-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={loading} disabled={name.trim() === ''}>
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
