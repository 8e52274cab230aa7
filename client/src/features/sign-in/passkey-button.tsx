import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '../../components/feedback/notice.js';
import { Button } from '../../components/ui/button.js';
import type { PasskeyProblem } from '../../lib/passkey-problem.js';
import { browserHasPasskeys, provePasskey } from '../../lib/passkeys.js';

interface PasskeyButtonProps {
  /** `sign-in` with any passkey, `proof` with one of whoever the session is of. */
  what: 'sign-in' | 'proof';
  label: string;
  variant?: 'primary' | 'secondary';
  /** A path of this application, or a route of the server's. */
  returnTo: string;
}

/** Proves a passkey, and then goes where the person wanted to go. */
export function PasskeyButton({ what, label, variant = 'secondary', returnTo }: PasskeyButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PasskeyProblem | null>(null);
  if (!browserHasPasskeys() && what === 'sign-in') return null;

  async function onProve(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const outcome = await provePasskey(what);
    // A full load: nothing that was fetched for another session may stay.
    if (outcome.done) return window.location.replace(returnTo);
    setBusy(false);
    setProblem(outcome.problem);
  }

  return (
    <div className="space-y-3">
      <Button
        size="large"
        variant={variant}
        className="w-full"
        icon={<Fingerprint />}
        busy={busy}
        onClick={() => void onProve()}
      >
        {label}
      </Button>
      {problem && (
        <Notice tone="bad" title={problem.title}>
          {problem.message}
        </Notice>
      )}
    </div>
  );
}
