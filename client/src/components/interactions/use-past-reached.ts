import { useEffect, useRef } from 'react';

interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/**
 * Streams are newest first, so series of meetings can fill whole pages before today comes: until something past has been
 * seen, "the soonest" and "the latest" would not be true. Fetches on until then.
 *
 * @returns whether today has been reached
 */
export function usePastReached(
  hasPast: boolean,
  { hasNextPage, endCursor }: PageInfo,
  loadMore: (after: string) => Promise<unknown>,
): boolean {
  const reached = hasPast || !hasNextPage;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (reached || !endCursor || asked.current === endCursor) return;
    asked.current = endCursor;
    loadMore(endCursor).catch(() => (asked.current = null));
  }, [reached, endCursor, loadMore]);
  return reached;
}
