import { useMutation } from '@apollo/client/react';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql } from '../../gql/index.js';
import { notifyError, notifyProblem } from '../../lib/notify.js';

const mutation = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        displayName
        edited
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const maxLength = 200;

interface RenameFormProps {
  contact: { id: string; displayName: string; edited: boolean };
  onDone: () => void;
}

/** Shows the new name at once; when the server refuses it, the old one comes back by itself and the reason is said. */
export function RenameForm({ contact, onDone }: RenameFormProps) {
  const [name, setName] = useState(contact.displayName);
  const [update] = useMutation(mutation);

  async function save(displayName: string): Promise<void> {
    // The type name is what the cache finds the contact by.
    const renamed = { __typename: 'Contact', ...contact, displayName, edited: true };
    try {
      const { data } = await update({
        variables: { input: { id: contact.id, displayName } },
        optimisticResponse: { updateContact: { contact: renamed, userErrors: [] } },
      });
      const problem = data?.updateContact.userErrors[0];
      if (problem) await notifyProblem(problem.message);
    } catch (error) {
      await notifyError(error);
    }
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = name.trim().replace(/\s+/g, ' ');
    close();
    if (wanted !== '' && wanted !== contact.displayName) void save(wanted);
  }

  // The keyboard goes back to where it came from.
  function close(): void {
    onDone();
    requestAnimationFrame(() => document.getElementById('rename')?.focus());
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-center gap-2">
      <TextInput
        aria-label="Name"
        autoFocus
        required
        maxLength={maxLength}
        value={name}
        className="max-w-96 min-w-40 flex-1 text-base font-medium"
        onChange={({ target }) => setName(target.value)}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <Button type="submit" variant="primary">
        Save
      </Button>
      <Button onClick={close}>Cancel</Button>
    </form>
  );
}
