import type { KeyboardEvent } from 'react';
import { isEditable } from '../edit/editable.js';
import { extendTo, noSelection, sizeOf, toggle, type Selection } from '../selection/selection.js';
import type { ColumnName } from './columns.js';
import { moveTo, type Cell } from './grid-moves.js';

interface GridKeys {
  active: Cell;
  ids: readonly string[];
  count: number;
  columns: readonly ColumnName[];
  /** How many rows fit into the window. */
  page: number;
  selection: Selection;
  goTo: (cell: Cell) => void;
  edit: (id: string, column: ColumnName) => void;
  onSelect: (selection: Selection) => void;
  onDelete: () => void;
}

/**
 * The keys of the grid: arrows, Home, End and Page keys move, with Shift up and down also select; Space selects, Ctrl+A all;
 * F2 edits, and Enter too where the cell is no link; Delete asks to delete; Escape selects none.
 */
export function gridKeys(grid: GridKeys) {
  const { active, ids, columns, selection, onSelect } = grid;
  const id = ids[active.row];

  function onEditKey(event: KeyboardEvent): boolean {
    const name = columns[active.column - 1];
    const wanted = event.key === 'F2' || (event.key === 'Enter' && name !== 'name');
    if (!wanted || !id || !name || !isEditable(name)) return false;
    grid.edit(id, name);
    return true;
  }

  function onSelectKey(event: KeyboardEvent): boolean {
    // Of itself a box takes the key as a click.
    const box = event.target instanceof HTMLInputElement;
    if (event.key === ' ' && id && !box)
      onSelect(event.shiftKey ? extendTo(selection, id, ids) : toggle(selection, id, ids));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect({ kind: 'all', total: grid.count });
    else if (event.key === 'Escape' && sizeOf(selection) > 0) onSelect(noSelection);
    else if (event.key === 'Delete' && sizeOf(selection) > 0) grid.onDelete();
    else return false;
    return true;
  }

  function onMoveKey(event: KeyboardEvent): boolean {
    const target = moveTo(active, event, { rows: grid.count, columns: columns.length + 1, page: grid.page });
    if (!target) return false;
    const to = ids[target.row];
    if (event.shiftKey && target.row !== active.row && id && to) {
      const begun = selection.kind === 'some' && selection.anchor !== null ? selection : extendTo(noSelection, id, ids);
      onSelect(extendTo(begun, to, ids));
    }
    grid.goTo(target);
    return true;
  }

  return (event: KeyboardEvent): void => {
    if (event.altKey || event.defaultPrevented) return;
    const inHeading = active.row < 0;
    if ((!inHeading && (onEditKey(event) || onSelectKey(event))) || onMoveKey(event)) event.preventDefault();
  };
}
