import { useMutation } from '@apollo/client/react';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Dialog } from '../../components/ui/dialog.js';
import { Field, fieldHintId, fieldProblemId } from '../../components/ui/field.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql } from '../../gql/index.js';
import { notifyError } from '../../lib/notify.js';

const mutation = graphql(`
  mutation EraseMyAccount($input: EraseMyAccountInput!) {
    eraseMyAccount(input: $input) {
      certificatePath
      userErrors {
        code
        message
      }
    }
  }
`);

/** Asks for the address of the account before it is erased, and then shows the certificate: there is no other page left. */
export default function EraseAccountDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [erase, { loading }] = useMutation(mutation);

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    try {
      const { data } = await erase({ variables: { input: { confirm: typed } } });
      const { certificatePath, userErrors = [] } = data?.eraseMyAccount ?? {};
      setProblem(userErrors[0]?.message ?? null);
      if (certificatePath) window.location.assign(certificatePath);
    } catch (error) {
      await notifyError(error);
    }
  }

  return (
    <Dialog open onOpenChange={onClose} title="Erase your account" description="This cannot be taken back.">
      <form onSubmit={(event) => void onSubmit(event)} className="space-y-3">
        <ul className="list-disc space-y-1 pl-5 text-[13px] text-ink-mute">
          <li>You are signed out everywhere at once, and what is running stops.</li>
          <li>The access that you gave OmniCRM is given back.</li>
          <li>Contacts, mail, meetings, notes, tasks, files and your log are deleted.</li>
          <li>You get the address of a certificate that says so. Keep it: it is shown once.</li>
        </ul>
        <Field id={id} label="Your e-mail address" hint={`Type ${email} to go on.`} problem={problem}>
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
            Erase everything
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
