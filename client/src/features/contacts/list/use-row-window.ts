import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';

/** Height of the headings, under which rows scroll away. */
export const headerHeight = 36;

/** Rows that are drawn beyond the window on either side. */
const overscan = 8;

interface RowWindow {
  grid: RefObject<HTMLElement | null>;
  count: number;
  height: number;
  /** The row that Tab leads to: it stays drawn, or the keyboard would lose its place. */
  kept: number;
}

/** Which rows are drawn: those in sight, some around them, and one more. */
export function useRowWindow({ grid, count, height, kept }: RowWindow) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    overscan,
    scrollPaddingStart: headerHeight,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return kept < 0 || kept >= count || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  return virtualizer;
}
