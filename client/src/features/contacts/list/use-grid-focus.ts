import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Cell } from './grid-moves.js';

const firstName: Cell = { row: 0, column: 1 };

/** Reads where a cell is from the element that says so. */
export function cellOf(target: EventTarget | null): Cell | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = place?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/**
 * The one cell of the grid that Tab leads to, and the focus that goes with it. A cell that is not there yet, for its row has
 * not come, gets the focus when it is.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState(firstName);
  const wanted = useRef(false);

  useEffect(() => {
    if (!wanted.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    if (cell) wanted.current = false;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${active.row}"]`);
    (cell ?? row)?.focus({ preventScroll: true });
  });

  const want = useCallback(() => {
    wanted.current = true;
  }, []);

  return {
    active,
    setActive,
    /** Gives the focus back to the cell once what takes its place is gone. */
    want,
    /** Moves the focus there once it is drawn. */
    focus(cell: Cell): void {
      wanted.current = true;
      setActive(cell);
    },
  };
}
