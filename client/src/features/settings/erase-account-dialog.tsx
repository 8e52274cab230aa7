import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Dialog } from '../../components/ui/dialog.js';
import { TypedConfirmation } from '../../components/ui/typed-confirmation.js';
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

const LINES = [
  'You are signed out everywhere at once, and what is running stops.',
  'The access that you gave OmniCRM is given back.',
  'Contacts, mail, meetings, notes, tasks, files and your log are deleted.',
  'You get the address of a certificate that says so. Keep it: it is shown once.',
];

/** Asks for the address of the account before it is erased, and then shows the certificate: there is no other page left. */
export default function EraseAccountDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [erase, { loading }] = useMutation(mutation);

  async function onConfirm(typed: string): Promise<void> {
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
      <TypedConfirmation
        lines={LINES}
        label="Your e-mail address"
        expected={email}
        action="Erase everything"
        problem={problem}
        busy={loading}
        onConfirm={(typed) => void onConfirm(typed)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
