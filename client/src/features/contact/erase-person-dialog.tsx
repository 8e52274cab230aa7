import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Dialog } from '../../components/ui/dialog.js';
import { TypedConfirmation } from '../../components/ui/typed-confirmation.js';
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
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(query, { variables: { contactId }, fetchPolicy: 'no-cache' });
  const [erase, { loading }] = useMutation(mutation);
  const preview = data?.personErasurePreview;

  async function onConfirm(typed: string): Promise<void> {
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
        <TypedConfirmation
          lines={erasureLines(preview)}
          label="Whom to erase"
          expected={preview.confirmation}
          action="Erase for good"
          problem={problem}
          busy={loading}
          onConfirm={(typed) => void onConfirm(typed)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
