import { useEffect, useRef, useState } from 'react';

const openMs = 250;
const closeMs = 150;

/** Which cell of the strength column the tooltip stands at; it waits a little before it comes and before it goes. */
export function useStrengthTip() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(target: HTMLElement | null, ms: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(target), ms);
  }

  return {
    anchor,
    /** Something under the pointer or with the keyboard; anything but a cell of the column closes the tooltip. */
    point(target: EventTarget | null): void {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column="strength"]') : null;
      later(cell, cell ? openMs : closeMs);
    },
    hold: () => clearTimeout(timer.current),
    close(): void {
      clearTimeout(timer.current);
      setAnchor(null);
    },
  };
}
