import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { usePageTitle } from '../../lib/hooks.js';
import { leaveProof } from '../../lib/passkeys.js';
import { safeReturnTo } from '../../lib/redirect-messages.js';
import { PasskeyButton } from './passkey-button.js';
import { SignInFrame } from './sign-in-frame.js';

const route = getRouteApi('/sign-in/passkey');

/** The second factor: completes a sign-in that Google or a link began. */
export function PasskeyPage() {
  usePageTitle('Prove your passkey');
  const returnTo = safeReturnTo(route.useSearch().returnTo);
  const navigate = useNavigate();

  async function onLeave(): Promise<void> {
    await leaveProof();
    await navigate({ to: '/sign-in' });
  }

  return (
    <SignInFrame>
      <ShieldCheck aria-hidden className="size-7 text-accent" />
      <h1 className="mt-3 text-[26px] leading-8 font-semibold tracking-[-0.025em]">One more step: your passkey</h1>
      <p className="mt-1.5 text-ink-mute">
        You asked for a passkey after signing in with Google or a link. Until it is proved, nothing is open.
      </p>
      <div className="mt-7 space-y-4">
        <PasskeyButton what="proof" variant="primary" label="Use your passkey" returnTo={returnTo} />
        <p className="text-[13px] text-ink-soft">
          Lost all of them? Whoever runs this OmniCRM can let you in without one:{' '}
          <code className="font-mono">omnicrm second-factor off</code>.
        </p>
        <Button variant="quiet" className="w-full" onClick={() => void onLeave()}>
          Sign in another way
        </Button>
      </div>
    </SignInFrame>
  );
}
