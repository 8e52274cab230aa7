import { useMutation } from '@apollo/client/react';
import { Dialog } from '../../../components/ui/dialog.js';
import { graphql } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { PasskeyNameForm } from './passkey-name-form.js';

const mutation = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    done: renamePasskey(input: $input) {
      passkey {
        ...PasskeyRow
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface RenamePasskeyDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

export function RenamePasskeyDialog({ id, name, onClose }: RenamePasskeyDialogProps) {
  const [rename, { loading }] = useMutation(mutation);

  async function onRename(wanted: string): Promise<void> {
    if (await attempt(rename({ variables: { input: { passkeyId: id, name: wanted } } }))) onClose();
  }

  return (
    <Dialog open onOpenChange={onClose} title={`Rename ${name}`}>
      <PasskeyNameForm
        initial={name}
        hint="For this list; your device keeps its own name."
        submit="Rename the passkey"
        busy={loading}
        onSubmit={(wanted) => void onRename(wanted)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
