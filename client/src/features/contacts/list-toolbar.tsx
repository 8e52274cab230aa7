import { formatCount, formatNumber } from '../../lib/format.js';
import type { ColumnName } from './list/columns.js';
import { BulkBar } from './selection/bulk-bar.js';
import { sizeOf, type Selection } from './selection/selection.js';
import type { Bulk } from './selection/use-bulk.js';
import { ColumnsButton } from './views/columns-button.js';
import type { SortState } from './views/list-state.js';
import { SortMenu } from './views/sort-menu.js';

interface ListToolbarProps {
  /** How many there are; null until that is known. */
  total: number | null;
  narrowed: boolean;
  compact: boolean;
  columns: readonly ColumnName[];
  selection: Selection;
  bulk: Bulk;
  deleting: boolean;
  onDelete: (asked: boolean) => void;
  onSelect: (selection: Selection) => void;
  onSort: (sort: SortState) => void;
  onColumns: (columns: readonly ColumnName[]) => void;
}

/** The line above the list: how many there are and how they are shown, or what can be done to those selected. */
export function ListToolbar(props: ListToolbarProps) {
  const { total, narrowed, compact, selection } = props;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3.5 py-1.5 sm:px-4">
      {sizeOf(selection) > 0 ? (
        <BulkBar
          selection={selection}
          total={total ?? 0}
          narrowed={narrowed}
          bulk={props.bulk}
          deleting={props.deleting}
          onDelete={props.onDelete}
          onSelect={props.onSelect}
        />
      ) : (
        <>
          <p role="status" className="text-[13px] text-ink-mute tabular-nums">
            {total !== null && (narrowed ? `${formatNumber(total)} matching` : formatCount(total, 'person', 'people'))}
          </p>
          <div className="ml-auto flex items-center gap-1">
            {compact ? (
              <SortMenu onSort={props.onSort} />
            ) : (
              <ColumnsButton shown={props.columns} onChange={props.onColumns} />
            )}
          </div>
        </>
      )}
    </div>
  );
}
