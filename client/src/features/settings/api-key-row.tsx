import { useMutation } from '@apollo/client/react';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { formatDate } from '../../lib/format.js';
import { notifySuccess } from '../../lib/notify.js';
import { describeScopes } from './api-scopes.js';

const fragment = graphql(`
  fragment ApiKeyRow on ApiKey {
    id
    name
    begins
    scopes
    expiresAt
    lastUsedAt
  }
`);

const mutation = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    done: revokeApiKey(input: $input) {
      apiKey {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export function ApiKeyRow({ apiKey: masked }: { apiKey: FragmentType<typeof fragment> }) {
  const apiKey = readFragment(fragment, masked);
  const [asking, setAsking] = useState(false);
  const [revoke, { loading }] = useMutation(mutation, {
    variables: { input: { apiKeyId: apiKey.id } },
    refetchQueries: ['Settings'],
    awaitRefetchQueries: true,
  });
  const expired = new Date(apiKey.expiresAt) <= new Date();

  async function onRevoke(): Promise<void> {
    const done = await attempt(revoke());
    setAsking(false);
    if (done) await notifySuccess(`The key ${apiKey.name} is revoked`);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <KeyRound aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="break-words">{apiKey.name}</span> {expired && <Badge tone="warn">Expired</Badge>}
        </p>
        <p className="text-[13px] text-ink-mute">
          <code className="font-mono">{apiKey.begins}…</code> {describeScopes(apiKey.scopes)}
        </p>
        <p className="text-[13px] text-ink-mute">
          {expired ? 'Expired' : 'Expires'} {formatDate(apiKey.expiresAt)},{' '}
          {apiKey.lastUsedAt ? (
            <>
              last used <RelativeTime value={apiKey.lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </p>
      </div>
      <Button
        size="small"
        variant="danger"
        aria-label={`Revoke the key ${apiKey.name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke ${apiKey.name}?`}
        description="Programs that use it are refused within seconds. A revoked key does not come back."
        confirm="Revoke the key"
        danger
        busy={loading}
        onConfirm={() => void onRevoke()}
      />
    </li>
  );
}
