import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** Key of the interaction that somebody came for; its row opens by itself. */
export const HighlightedInteraction = createContext<string | null>(null);

const settleMs = 50;

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
    if (!highlighted) return undefined;
    latest.current();
    // Only then: what the link stood in gives the keyboard back to its button first.
    const timer = setTimeout(() => {
      row.current?.scrollIntoView({ block: 'center' });
      row.current?.focus({ preventScroll: true });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [highlighted]);
  return { highlighted, row };
}
