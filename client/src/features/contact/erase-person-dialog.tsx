import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type SubmitEvent } from 'react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Button } from '../../components/ui/button.js';
import { Dialog } from '../../components/ui/dialog.js';
import { Field, fieldHintId, fieldProblemId } from '../../components/ui/field.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql } from '../../gql/index.js';
import { notifyError, notifySuccess } from '../../lib/notify.js';
import { erasureLines } from './erasure-lines.js';

const query = graphql(`
  query PersonErasurePreview($contactId: ID!) {
    personErasurePreview(contactId: $contactId) {
      contactId
      displayName
      confirmation
      contacts
      identities
      whole
      changed
      notes
      tasks
      documents
      consents
      rows
    }
  }
`);

const mutation = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      erasure {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Says what erasing somebody takes away, and wants their address typed out before it begins. */
export default function ErasePersonDialog({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(query, { variables: { contactId }, fetchPolicy: 'no-cache' });
  const [erase, { loading }] = useMutation(mutation);
  const preview = data?.personErasurePreview;

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    try {
      const { data: answer } = await erase({ variables: { input: { contactId, confirm: typed } } });
      const { erasure, userErrors = [] } = answer?.erasePerson ?? {};
      setProblem(userErrors[0]?.message ?? null);
      if (!erasure) return;
      await notifySuccess('The person is being erased. Settings show how far it is.');
      await navigate({ to: '/contacts' });
    } catch (failure) {
      await notifyError(failure);
    }
  }

  return (
    <Dialog open onOpenChange={onClose} title="Erase this person" description="This cannot be taken back.">
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      {preview && (
        <form onSubmit={(event) => void onSubmit(event)} className="space-y-3">
          <ul className="list-disc space-y-1 pl-5 text-[13px] text-ink-mute">
            {erasureLines(preview).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Field id={id} label="Whom to erase" hint={`Type ${preview.confirmation} to go on.`} problem={problem}>
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
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="danger" busy={loading} disabled={typed.trim() === ''}>
              Erase for good
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
