import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../../lib/class-names.js';
import { formatNumber } from '../../../lib/format.js';
import type { SortState } from '../views/list-state.js';
import { column, type ColumnName, type SortName } from './columns.js';

interface GridHeaderProps {
  columns: readonly ColumnName[];
  template: string;
  total: number;
  /** The order that is in force; null when the best match comes first. */
  sort: SortState | null;
  selected: 'none' | 'some' | 'all';
  activeColumn: number | null;
  onSort: (name: SortName) => void;
  onToggleAll: () => void;
}

export function GridHeader({
  columns,
  template,
  total,
  sort,
  selected,
  activeColumn,
  onSort,
  onToggleAll,
}: GridHeaderProps) {
  const tabIndex = (place: number) => (activeColumn === place ? 0 : -1);
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid h-9 items-center border-b border-line bg-surface text-xs font-medium text-ink-mute"
      style={{ gridTemplateColumns: template }}
    >
      <div role="columnheader" aria-colindex={1} className="sticky left-0 z-1 flex h-full items-center bg-inherit pl-3">
        <label className="flex size-8 cursor-pointer items-center justify-center">
          <AllBox selected={selected} total={total} tabIndex={tabIndex(0)} onChange={onToggleAll} />
        </label>
      </div>
      {columns.map((name, place) => {
        const { title, sort: sortName, numeric } = column(name);
        const sorted = sortName !== undefined && sort?.field === sortName;
        const Arrow = sort?.descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={name}
            role="columnheader"
            aria-colindex={place + 2}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            {...(!sortName && { tabIndex: tabIndex(place + 1), 'data-cell': `-1:${place + 1}` })}
            data-column={name}
            className={classNames(
              'flex h-full min-w-0 items-center px-2 focus-visible:-outline-offset-2',
              name === 'name' && 'sticky left-11 z-1 bg-inherit',
              numeric && 'justify-end',
            )}
          >
            {sortName ? (
              <button
                type="button"
                tabIndex={tabIndex(place + 1)}
                data-cell={`-1:${place + 1}`}
                className={classNames(
                  '-mx-1 inline-flex h-7 min-w-0 items-center gap-1 rounded-md px-1 hover:text-ink',
                  sorted && 'text-ink',
                )}
                onClick={() => onSort(sortName)}
              >
                <span className="truncate">{title}</span>
                {sorted && <Arrow aria-hidden className="size-3.5 shrink-0" />}
              </button>
            ) : (
              <span className="truncate">{title}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface AllBoxProps {
  selected: GridHeaderProps['selected'];
  total: number;
  tabIndex: number;
  onChange: () => void;
}

function AllBox({ selected, total, tabIndex, onChange }: AllBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <input
      ref={box}
      type="checkbox"
      checked={selected === 'all'}
      aria-label={`Select all ${formatNumber(total)}`}
      tabIndex={tabIndex}
      data-cell="-1:0"
      className="size-4 accent-(--primary)"
      onChange={onChange}
    />
  );
}
