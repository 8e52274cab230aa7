import { getRouteApi } from '@tanstack/react-router';
import { ShieldCheck, Terminal } from 'lucide-react';
import { useEffect } from 'react';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Button } from '../../components/ui/button.js';
import { usePageTitle } from '../../lib/hooks.js';
import { useSignInProviders } from '../../lib/providers.js';
import { safeReturnTo } from '../../lib/redirect-messages.js';
import { rememberWayBack } from '../../lib/way-back.js';
import { GoogleMark } from './google-mark.js';
import { PasskeyButton } from './passkey-button.js';
import { SignInFrame } from './sign-in-frame.js';

const route = getRouteApi('/sign-in/again');

/** Leads somebody who is signed in through a fresh sign-in, and back to where they were. */
export function AgainPage() {
  usePageTitle('Confirm that it is you');
  const returnTo = safeReturnTo(route.useSearch().returnTo);
  const providers = useSignInProviders();
  useEffect(() => rememberWayBack(returnTo), [returnTo]);
  return (
    <SignInFrame>
      <ShieldCheck aria-hidden className="size-7 text-accent" />
      <h1 className="mt-3 text-[26px] leading-8 font-semibold tracking-[-0.025em]">Confirm that it is you</h1>
      <p className="mt-1.5 text-ink-mute">
        What you are about to do needs a fresh sign-in. Afterwards you are back where you were.
      </p>
      <div className="mt-7 space-y-4">
        {providers === null && <Skeleton className="h-10.5 w-full rounded-lg" />}
        {providers?.passkeys && <PasskeyButton what="proof" label="Use one of your passkeys" returnTo={returnTo} />}
        {providers?.google && (
          <Button asChild size="large" className="w-full">
            <a href={`/auth/google?fresh=1&returnTo=${encodeURIComponent(returnTo)}`}>
              <GoogleMark /> Sign in with Google again
            </a>
          </Button>
        )}
        <section className="rounded-xl border border-line bg-sunken p-4">
          <h2 className="flex items-center gap-2 font-medium">
            <Terminal aria-hidden className="size-4 text-ink-mute" /> With a new one-time link
          </h2>
          <p className="mt-1.5 text-[13px] leading-5 text-ink-soft">
            On your own machine, <code className="font-mono">npm run omnicrm -- sign-in-link</code> prints one. Open it
            in this browser.
          </p>
        </section>
        <Button asChild variant="quiet" className="w-full">
          <a href="/">Leave it</a>
        </Button>
      </div>
    </SignInFrame>
  );
}
