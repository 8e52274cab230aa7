import { useMutation } from '@apollo/client/react';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../components/ui/badge.js';
import { Button } from '../../../components/ui/button.js';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { RelativeTime } from '../../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { formatDate } from '../../../lib/format.js';
import { notifySuccess } from '../../../lib/notify.js';
import { RenamePasskeyDialog } from './rename-passkey-dialog.js';

const fragment = graphql(`
  fragment PasskeyRow on Passkey {
    id
    name
    backedUp
    createdAt
    lastUsedAt
  }
`);

const mutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    done: removePasskey(input: $input) {
      passkey {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const REMOVED = 'It proves nothing here any more. Your device may still offer it; delete it there, too.';
const ENDS_SECOND_FACTOR =
  'It is your last passkey. With it your second factor ends: a link or Google will be enough to sign in.';

interface PasskeyRowProps {
  passkey: FragmentType<typeof fragment>;
  /** Whether the second factor would end with it. */
  endsSecondFactor: boolean;
}

export function PasskeyRow({ passkey: masked, endsSecondFactor }: PasskeyRowProps) {
  const passkey = readFragment(fragment, masked);
  const [asking, setAsking] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [remove, { loading }] = useMutation(mutation, {
    variables: { input: { passkeyId: passkey.id, endSecondFactor: endsSecondFactor } },
    refetchQueries: ['Settings'],
    awaitRefetchQueries: true,
  });

  async function onRemove(): Promise<void> {
    const done = await attempt(remove());
    setAsking(false);
    if (done) await notifySuccess(`The passkey ${passkey.name} is removed`);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <Fingerprint aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="break-words">{passkey.name}</span> {passkey.backedUp && <Badge>Synced</Badge>}
        </p>
        <p className="text-[13px] text-ink-mute">
          Added {formatDate(passkey.createdAt)},{' '}
          {passkey.lastUsedAt ? (
            <>
              last used <RelativeTime value={passkey.lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </p>
      </div>
      <Button size="small" aria-label={`Rename the passkey ${passkey.name}`} onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button
        size="small"
        variant="danger"
        aria-label={`Remove the passkey ${passkey.name}`}
        onClick={() => setAsking(true)}
      >
        Remove
      </Button>
      {renaming && <RenamePasskeyDialog id={passkey.id} name={passkey.name} onClose={() => setRenaming(false)} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${passkey.name}?`}
        description={endsSecondFactor ? ENDS_SECOND_FACTOR : REMOVED}
        confirm={endsSecondFactor ? 'Remove it and end the second factor' : 'Remove the passkey'}
        danger
        busy={loading}
        onConfirm={() => void onRemove()}
      />
    </li>
  );
}
