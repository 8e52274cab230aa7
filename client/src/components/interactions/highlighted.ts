import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** Key of the interaction that somebody came for; its row opens by itself. */
export const HighlightedInteraction = createContext<string | null>(null);

/**
 * Brings the row of the interaction that somebody came for into sight, once.
 * @param onReached called then, to open it
 */
export function useHighlight(
  id: string,
  onReached: () => void,
): { highlighted: boolean; row: RefObject<HTMLButtonElement | null> } {
  const highlighted = useContext(HighlightedInteraction) === id;
  const row = useRef<HTMLButtonElement>(null);
  const latest = useRef(onReached);
  useEffect(() => {
    latest.current = onReached;
  });
  useEffect(() => {
    if (!highlighted) return;
    latest.current();
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [highlighted]);
  return { highlighted, row };
}
