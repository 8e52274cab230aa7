/** A cell of the grid; row -1 is the headings, column 0 the boxes to select. */
export interface Cell {
  row: number;
  column: number;
}

interface Bounds {
  rows: number;
  columns: number;
  /** How many rows fit into the window. */
  page: number;
}

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads from a cell; null when it is none that moves. */
export function moveTo({ row, column }: Cell, { key, ctrlKey, metaKey }: Key, bounds: Bounds): Cell | null {
  const all = ctrlKey || metaKey;
  const targets: Record<string, Cell> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + bounds.page, column },
    PageUp: { row: Math.max(0, row - bounds.page), column },
    Home: all ? { row: 0, column } : { row, column: 0 },
    End: all ? { row: bounds.rows - 1, column } : { row, column: bounds.columns - 1 },
  };
  const target = targets[key];
  return (
    (target && {
      row: Math.max(-1, Math.min(bounds.rows - 1, target.row)),
      column: Math.max(0, Math.min(bounds.columns - 1, target.column)),
    }) ??
    null
  );
}
