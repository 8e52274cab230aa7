import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type Ref,
} from 'react';
import { isEditable } from '../edit/editable.js';
import { extendTo, isSelected, sizeOf, toggle, type Selection } from '../selection/selection.js';
import type { SortState } from '../views/list-state.js';
import { gridTracks, type ColumnName, type SortName } from './columns.js';
import type { ContactRows, RowsState } from './contact-rows.js';
import { gridKeys } from './grid-keys.js';
import { GridHeader } from './grid-header.js';
import { GridRow } from './grid-row.js';
import { SkeletonRow } from './skeleton-row.js';
import { StrengthTip } from './strength-tip.js';
import { cellOf, useGridFocus } from './use-grid-focus.js';
import { useHurry } from './use-hurry.js';
import { useStrengthTip } from './use-strength-tip.js';

const heights = { usual: 44, withReason: 54, compact: 60 };
const headerHeight = 36;
/** Rows drawn beyond the window on either side, and rows fetched beyond it. */
const overscan = 8;
const ahead = 60;

export interface GridHandle {
  /** Gives the keyboard to the first row. */
  focusFirst: () => void;
  /** The last row in sight. */
  lastInSight: () => number;
}

interface ContactGridProps {
  ref: Ref<GridHandle>;
  rows: ContactRows;
  state: RowsState;
  columns: readonly ColumnName[];
  sort: SortState | null;
  /** On a small screen a row is a name with what matters under it. */
  compact: boolean;
  searching: boolean;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onSort: (name: SortName) => void;
  onDelete: () => void;
}

/** People as a grid of cells, of which only those in sight are drawn. */
export function ContactGrid(props: ContactGridProps) {
  const { rows, state, compact, searching, selection, onSelect } = props;
  const { ids, matches, more } = state;
  const columns = useMemo<readonly ColumnName[]>(() => (compact ? ['name'] : props.columns), [compact, props.columns]);
  const count = more ? Math.max(state.total ?? 0, ids.length) : ids.length;
  const height = compact ? heights.compact : searching ? heights.withReason : heights.usual;
  const tracks = gridTracks(columns);
  const grid = useRef<HTMLDivElement>(null);
  const tip = useStrengthTip();
  const tipId = useId();
  const { active, setActive, focus, want } = useGridFocus(grid);
  const [editing, setEditing] = useState<{ id: string; column: ColumnName } | null>(null);

  const { hurried, onScrolled } = useHurry();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    overscan,
    scrollPaddingStart: headerHeight,
    useFlushSync: false,
    onChange: onScrolled,
    // The row that Tab leads to stays, or the keyboard would lose its place.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = active.row;
      return kept < 0 || kept >= count || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
  });
  const drawn = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useEffect(() => rows.reach(last + ahead), [rows, last, state]);

  // Another list begins at its top.
  useEffect(() => {
    if (grid.current && rows.snapshot().ids.length === 0) grid.current.scrollTop = 0;
    setActive({ row: 0, column: 1 });
    setEditing(null);
  }, [rows, setActive]);

  function goTo(row: number, column: number): void {
    if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
    focus({ row, column });
  }

  useImperativeHandle(props.ref, () => ({ focusFirst: () => goTo(0, 1), lastInSight: () => last }));

  function edit(id: string, column: ColumnName): void {
    tip.close();
    setEditing({ id, column });
  }

  const onEdited = useCallback(
    (refocus: boolean) => {
      if (refocus) want();
      setEditing(null);
    },
    [want],
  );

  const onKeyDown = gridKeys({
    active,
    ids,
    count,
    columns,
    page: Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headerHeight) / height) - 1),
    selection,
    goTo: ({ row, column }) => goTo(row, column),
    edit,
    onSelect,
    onDelete: props.onDelete,
  });

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const id = ids[Number(row?.dataset['row'])];
    const box = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    // A label passes its click on to its box; a link has clicks with keys of its own.
    const elsewhere = !box && event.target instanceof Element && event.target.closest('label, a, input');
    if (!row || !id || elsewhere) return;
    if (event.shiftKey) onSelect(extendTo(selection, id, ids));
    else if (box || event.ctrlKey || event.metaKey) onSelect(toggle(selection, id, ids));
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = cellOf(event.target);
    const [id, column] = [ids[cell?.row ?? -1], columns[(cell?.column ?? 0) - 1]];
    if (id && column && column !== 'name' && isEditable(column)) edit(id, column);
  }

  const size = sizeOf(selection);
  return (
    <>
      <div
        ref={grid}
        role="grid"
        aria-label="People"
        aria-multiselectable
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        className="relative max-h-[max(22rem,calc(100dvh-17rem))] overflow-auto rounded-b-xl [overflow-anchor:none]"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onFocus={({ target }) => {
          const cell = cellOf(target);
          if (cell) setActive(cell);
          tip.point(target);
        }}
        onBlur={() => tip.point(null)}
        onPointerOver={({ target, pointerType }) => pointerType === 'mouse' && tip.point(target)}
        onPointerLeave={() => tip.point(null)}
        onScroll={tip.close}
      >
        <div style={{ minWidth: compact ? 0 : tracks.least }}>
          <GridHeader
            columns={columns}
            template={tracks.template}
            total={count}
            sort={props.sort}
            selected={selection.kind === 'all' || (size > 0 && size === count) ? 'all' : size > 0 ? 'some' : 'none'}
            activeColumn={active.row < 0 ? active.column : null}
            onSort={props.onSort}
            onToggleAll={() =>
              onSelect(size > 0 ? { kind: 'some', ids: new Set(), anchor: null } : { kind: 'all', total: count })
            }
          />
          <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {drawn.map(({ index, start }) => {
              const id = ids[index];
              if (id === undefined || (hurried && index !== active.row))
                return <SkeletonRow key={index} index={index} top={start} height={height} />;
              return (
                <GridRow
                  key={id}
                  id={id}
                  index={index}
                  top={start}
                  height={height}
                  template={tracks.template}
                  columns={columns}
                  compact={compact}
                  selected={isSelected(selection, id)}
                  activeColumn={active.row === index ? active.column : null}
                  editing={editing?.id === id ? editing.column : null}
                  match={matches.get(id) ?? null}
                  onEdited={onEdited}
                />
              );
            })}
          </div>
        </div>
      </div>
      <StrengthTip
        id={tipId}
        anchor={tip.anchor}
        contactId={ids[cellOf(tip.anchor)?.row ?? -1] ?? null}
        onClose={tip.close}
        onHold={tip.hold}
      />
    </>
  );
}
