import { useEffect, useRef, useState } from 'react';
import { notifyError } from '../../lib/notify.js';
import type { InsightProblem } from './insight-set.js';

interface Refreshed {
  busy: boolean;
  problem: InsightProblem | null;
  refresh: () => void;
}

/**
 * Has insights made once when they are shown and are not there or do not fit any more, and whenever somebody asks.
 * @param state as the server tells it; undefined until it has
 * @param make asks the server @returns why nothing was made
 */
export function useRefreshed(state: string | undefined, make: () => Promise<readonly InsightProblem[]>): Refreshed {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<InsightProblem | null>(null);
  const asked = useRef(false);

  function refresh(): void {
    setBusy(true);
    make()
      .then(
        ([first]) => setProblem(first ?? null),
        (error: unknown) => void notifyError(error),
      )
      .finally(() => setBusy(false));
  }

  useEffect(() => {
    if (asked.current || (state !== 'NONE' && state !== 'STALE')) return;
    asked.current = true;
    refresh();
  });

  return { busy, problem, refresh };
}
