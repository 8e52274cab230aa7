import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Replaces the search in the address of a list, as text is typed that narrows it. Whoever is already on the way to another
 * page goes on there: what was typed last must not call them back.
 */
export function useReplaceSearch(to: '/contacts' | '/companies') {
  const router = useRouter();
  return useCallback(
    (q: string): void => {
      if (router.latestLocation.pathname !== to) return;
      void router.navigate({
        to,
        search: ({ q: _q, ...rest }: { q?: string }) => (q ? { ...rest, q } : rest),
        replace: true,
      });
    },
    [router, to],
  );
}
