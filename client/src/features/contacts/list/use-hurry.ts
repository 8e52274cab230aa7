import { useCallback, useRef, useState } from 'react';

/** Pixels per millisecond beyond which nobody reads, some ninety rows a second; and beneath which they read again. */
const [tooFastToRead, slowEnough] = [4, 1];

/** Where a list is scrolled to, as its virtualizer tells it. */
interface Scrolled {
  scrollOffset: number | null;
  isScrolling: boolean;
}

/** Whether somebody flies over a list, so that drawing its rows would only make them wait. */
export function useHurry() {
  const [hurried, setHurried] = useState(false);
  const last = useRef({ offset: 0, at: 0 });
  const onScrolled = useCallback(({ scrollOffset, isScrolling }: Scrolled): void => {
    const [offset, at] = [scrollOffset ?? 0, performance.now()];
    const { offset: from, at: since } = last.current;
    // Rows that came change nothing about where somebody is going.
    if (isScrolling && offset === from) return;
    last.current = { offset, at };
    const speed = Math.abs(offset - from) / Math.max(at - since, 1);
    setHurried((before) => isScrolling && speed > (before ? slowEnough : tooFastToRead));
  }, []);
  return { hurried, onScrolled };
}
