import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { ChoiceList } from '../../components/ui/choice-list.js';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { graphql } from '../../gql/index.js';
import type { Imported } from '../../gql/graphql.js';
import { attempt } from '../../lib/attempt.js';
import { refetchShown } from '../../lib/refetch.js';
import { eraseText } from './disconnect-text.js';

const query = graphql(`
  query DisconnectPreview($integrationId: ID!) {
    disconnectPreview(integrationId: $integrationId) {
      endsConsent
      items
      interactions
      contacts
      contactsKept
    }
  }
`);

const mutation = graphql(`
  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {
    done: disconnectIntegration(input: $input) {
      integration {
        id
        status
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface DisconnectDialogProps {
  integration: { id: string; sourceName: string; accountEmail: string; status: string };
  onClose: () => void;
}

/** Says what disconnecting means, and asks what becomes of what was imported. */
export default function DisconnectDialog({ integration, onClose }: DisconnectDialogProps) {
  const { id: integrationId, sourceName, accountEmail } = integration;
  const left = integration.status === 'DISCONNECTED';
  const client = useApolloClient();
  const [imported, setImported] = useState<Imported>(left ? 'ERASE' : 'KEEP');
  const { data } = useQuery(query, { variables: { integrationId }, fetchPolicy: 'network-only' });
  const [disconnect, { loading }] = useMutation(mutation);
  const outlook = data?.disconnectPreview;

  async function onConfirm(): Promise<void> {
    const done = await attempt(disconnect({ variables: { input: { integrationId, imported } } }));
    if (!done) return;
    await refetchShown(client, 'Sync', 'ShellBatches');
    onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={left ? `Erase what ${sourceName} brought?` : `Disconnect ${sourceName}?`}
      description={accountEmail}
      confirm={left ? 'Erase' : imported === 'ERASE' ? 'Disconnect and erase' : 'Disconnect'}
      danger={imported === 'ERASE'}
      busy={loading}
      disabled={!outlook}
      onConfirm={() => void onConfirm()}
    >
      {!outlook && <Skeleton className="h-32" />}
      {outlook && left && <p className="text-[13px]">{eraseText(outlook)}</p>}
      {outlook && !left && (
        <div className="space-y-3">
          <p className="text-[13px] text-ink-soft">
            It is not read any more, and its tokens are deleted.{' '}
            {outlook.endsConsent
              ? 'Google takes back the access that you gave.'
              : 'Google keeps the access, for another source of this account is still connected.'}
          </p>
          <ChoiceList
            label="What was imported"
            value={imported}
            onChange={setImported}
            options={[
              {
                value: 'KEEP',
                label: 'Keep what was imported',
                text: 'Contacts and timelines stay. Connected again, the account goes on where it was.',
              },
              { value: 'ERASE', label: 'Erase what was imported', text: eraseText(outlook) },
            ]}
          />
        </div>
      )}
    </ConfirmDialog>
  );
}
