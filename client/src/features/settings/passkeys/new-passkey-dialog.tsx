import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice } from '../../../components/feedback/notice.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { notifySuccess } from '../../../lib/notify.js';
import type { PasskeyProblem } from '../../../lib/passkey-problem.js';
import { addPasskey } from '../../../lib/passkeys.js';
import { describeUserAgent } from '../../../lib/user-agent.js';
import { PasskeyNameForm } from './passkey-name-form.js';

/** Names a passkey, then lets the browser make it. */
export function NewPasskeyDialog({ onClose }: { onClose: () => void }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PasskeyProblem | null>(null);

  async function onAdd(name: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    const outcome = await addPasskey(name);
    setBusy(false);
    if (outcome.done) {
      await client.refetchQueries({ include: ['Settings'] });
      onClose();
      await notifySuccess(`The passkey ${name} is added`);
    } else if (outcome.stepUp) await navigate({ to: '/sign-in/again', search: { returnTo: '/settings' } });
    else setProblem(outcome.problem);
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a passkey"
      description="Your device, security key or password manager makes it, and asks for your fingerprint, face or PIN."
    >
      {problem && (
        <div className="mb-4">
          <Notice tone="bad" title={problem.title}>
            {problem.message}
          </Notice>
        </div>
      )}
      <PasskeyNameForm
        initial={describeUserAgent(navigator.userAgent)}
        hint="To tell it from others in this list."
        submit="Go on to your device"
        busy={busy}
        onSubmit={(name) => void onAdd(name)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
