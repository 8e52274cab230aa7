import { useApolloClient } from '@apollo/client/react';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Notice } from '../../components/feedback/notice.js';
import { Button } from '../../components/ui/button.js';
import { usePageTitle } from '../../lib/hooks.js';
import { takeWayBack } from '../../lib/way-back.js';
import { redeemLink, type LinkProblem } from './redeem-link.js';
import { SignInFrame } from './sign-in-frame.js';

const route = getRouteApi('/sign-in/link');

/** Where the printed one-time link leads: trades its token for a session, then goes home. */
export function LinkPage() {
  usePageTitle('Signing in');
  const { token } = route.useSearch();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [problem, setProblem] = useState<LinkProblem | null>(null);

  useEffect(() => {
    let shown = true;
    void redeemLink(token).then(async (outcome) => {
      if (!shown) return;
      if (typeof outcome === 'object') return setProblem(outcome);
      await client.clearStore();
      const wayBack = takeWayBack();
      if (outcome === 'passkey')
        return navigate({ to: '/sign-in/passkey', search: { returnTo: wayBack ?? '/' }, replace: true });
      // It may be a route of the server's, such as the one that connects an account.
      if (wayBack) window.location.replace(wayBack);
      else await navigate({ to: '/', replace: true });
    });
    return () => {
      shown = false;
    };
  }, [token, client, navigate]);

  return (
    <SignInFrame>
      {problem ? (
        <>
          <h1 className="text-[26px] leading-8 font-semibold tracking-[-0.025em]">{problem.title}</h1>
          <div className="mt-6 space-y-4">
            <Notice tone="warn" title={problem.message}>
              {problem.nextStep}
            </Notice>
            <Button asChild size="large" className="w-full">
              <Link to="/sign-in">Other ways to sign in</Link>
            </Button>
          </div>
        </>
      ) : (
        <div role="status" className="text-center">
          <LoaderCircle aria-hidden className="mx-auto size-6 animate-spin text-accent" />
          <h1 className="mt-4 text-lg font-semibold">Signing you in</h1>
        </div>
      )}
    </SignInFrame>
  );
}
