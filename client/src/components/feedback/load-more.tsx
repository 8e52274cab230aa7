import { useEffect, useRef, useState } from 'react';
import { describeError } from '../../lib/errors.js';
import { Button } from '../ui/button.js';

interface LoadMoreProps {
  hasMore: boolean;
  /** Fetches the next page; the button stays for those who do not scroll, and after an error. */
  load: () => Promise<unknown>;
}

/** Fetches the next page when the end of the list comes near. */
export function LoadMore({ hasMore, load }: LoadMoreProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sentinel = useRef<HTMLDivElement>(null);
  const more = useRef<() => void>(null);

  useEffect(() => {
    more.current = () => {
      if (busy) return;
      setBusy(true);
      setError(null);
      load()
        .catch(setError)
        .finally(() => setBusy(false));
    };
  });

  useEffect(() => {
    const target = sentinel.current;
    if (!target || !hasMore || error || busy) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && more.current?.(),
      { rootMargin: '600px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [hasMore, error, busy]);

  if (!hasMore) return null;
  return (
    <div ref={sentinel} className="flex flex-col items-center gap-2 px-5 py-4">
      {error ? <p className="text-[13px] text-bad">{describeError(error).message}</p> : null}
      <Button size="small" variant="quiet" busy={busy} onClick={() => more.current?.()}>
        {busy ? 'Loading more' : 'Load more'}
      </Button>
    </div>
  );
}
