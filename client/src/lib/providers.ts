import { useEffect, useState } from 'react';

/** What GET /auth/providers offers; null until it has answered (or when it does not). */
export function useSignInProviders(): { google: boolean } | null {
  const [providers, setProviders] = useState<{ google: boolean } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/auth/providers', { signal: controller.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as { google?: unknown }) : {}))
      .then((body) => setProviders({ google: body.google === true }))
      .catch(() => controller.signal.aborted || setProviders({ google: false }));
    return () => controller.abort();
  }, []);
  return providers;
}
