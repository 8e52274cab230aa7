import { useEffect, useState } from 'react';

export interface SignInProviders {
  google: boolean;
  passkeys: boolean;
}

/** What GET /auth/providers offers, besides links; null until it has answered. Nothing when it does not. */
export function useSignInProviders(): SignInProviders | null {
  const [providers, setProviders] = useState<SignInProviders | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/auth/providers', { signal: controller.signal })
      .then(async (response) =>
        response.ok ? ((await response.json()) as Partial<Record<keyof SignInProviders, unknown>>) : {},
      )
      .then((body) => setProviders({ google: body.google === true, passkeys: body.passkeys === true }))
      .catch(() => controller.signal.aborted || setProviders({ google: false, passkeys: false }));
    return () => controller.abort();
  }, []);
  return providers;
}
