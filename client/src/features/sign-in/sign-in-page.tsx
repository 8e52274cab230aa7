import { getRouteApi } from '@tanstack/react-router';
import { Terminal } from 'lucide-react';
import { Notice } from '../../components/feedback/notice.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Button } from '../../components/ui/button.js';
import { usePageTitle } from '../../lib/hooks.js';
import { useSignInProviders } from '../../lib/providers.js';
import { redirectError, safeReturnTo } from '../../lib/redirect-messages.js';
import { GoogleMark } from './google-mark.js';
import { PasskeyButton } from './passkey-button.js';
import { SignInFrame } from './sign-in-frame.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  usePageTitle('Sign in');
  const { error, returnTo } = route.useSearch();
  const providers = useSignInProviders();
  return (
    <SignInFrame>
      <h1 className="text-[26px] leading-8 font-semibold tracking-[-0.025em]">Sign in</h1>
      <p className="mt-1.5 text-ink-mute">To the people and conversations you already have.</p>
      {error && (
        <div className="mt-6">
          <Notice tone="bad" title="You are not signed in">
            {redirectError(error)}
          </Notice>
        </div>
      )}
      <div className="mt-7 space-y-4">
        {providers === null && <Skeleton className="h-10.5 w-full rounded-lg" />}
        {providers?.passkeys && (
          <PasskeyButton what="sign-in" label="Sign in with a passkey" returnTo={safeReturnTo(returnTo)} />
        )}
        {providers?.google && (
          <>
            <Button asChild size="large" className="w-full">
              <a href={`/auth/google?returnTo=${encodeURIComponent(safeReturnTo(returnTo))}`}>
                <GoogleMark /> Continue with Google
              </a>
            </Button>
            <p className="flex items-center gap-3 text-xs text-ink-mute before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              or
            </p>
          </>
        )}
        <section className="rounded-xl border border-line bg-sunken p-4">
          <h2 className="flex items-center gap-2 font-medium">
            <Terminal aria-hidden className="size-4 text-ink-mute" /> With the one-time link
          </h2>
          <p className="mt-1.5 text-[13px] leading-5 text-ink-soft">
            OmniCRM prints a link in the terminal each time it starts. Open it in this browser and you are in: no
            password, no account elsewhere. The link works once and soon expires; starting OmniCRM again prints a new
            one.
          </p>
        </section>
      </div>
    </SignInFrame>
  );
}
