import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Avatar } from '../../../components/ui/avatar.js';
import type { ContactRowFragment } from '../../../gql/graphql.js';
import { classNames } from '../../../lib/class-names.js';
import { relativeTime } from '../../../lib/relative-time.js';
import { CellEditor } from '../edit/cell-editor.js';
import { isEditable } from '../edit/editable.js';
import { MatchReason, cellContent } from './cells.js';
import { column, type ColumnName } from './columns.js';
import type { RowMatch } from './contact-rows.js';
import { contactRowFragment } from './row-fragment.js';
import { SkeletonRow } from './skeleton-row.js';

export interface GridRowProps {
  id: string;
  index: number;
  top: number;
  height: number;
  template: string;
  columns: readonly ColumnName[];
  selected: boolean;
  /** Column of the cell that Tab leads to, if it is in this row. */
  activeColumn: number | null;
  editing: ColumnName | null;
  match: RowMatch | null;
  compact: boolean;
  onEdited: (refocus: boolean) => void;
}

const cellFocus = 'focus-visible:-outline-offset-2';

/** One person. What is done with the cells is heard by the grid; the cells tell it where they are by `data-cell`. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, top, height, template, columns, selected, activeColumn, editing } = props;
  const { data, complete } = useFragment({ fragment: contactRowFragment, from: { __typename: 'Contact', id } });
  if (!complete) return <SkeletonRow index={index} top={top} height={height} />;
  const contact = data as ContactRowFragment;
  const tabIndex = (place: number) => (activeColumn === place ? 0 : -1);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      className={classNames(
        'absolute inset-x-0 grid items-center border-b border-line text-[13px] [contain:layout_style]',
        selected ? 'bg-accent-soft' : 'bg-surface hover:bg-sunken',
      )}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
    >
      <div role="gridcell" aria-colindex={1} className="sticky left-0 z-1 flex h-full items-center bg-inherit pl-3">
        <label className="flex size-8 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            readOnly
            checked={selected}
            aria-label={`Select ${contact.displayName}`}
            tabIndex={tabIndex(0)}
            data-cell={`${index}:0`}
            className="size-4 accent-(--primary)"
          />
        </label>
      </div>
      {columns.map((name, place) => (
        <div
          key={name}
          role="gridcell"
          aria-colindex={place + 2}
          {...(name !== 'name' && {
            tabIndex: tabIndex(place + 1),
            'data-cell': `${index}:${place + 1}`,
            'data-column': name,
          })}
          {...(isEditable(name) && { 'aria-readonly': false })}
          className={classNames(
            'flex h-full min-w-0 items-center px-2 text-ink-soft',
            name === 'name' && 'sticky left-11 z-1 bg-inherit',
            column(name).numeric && 'justify-end tabular-nums',
            cellFocus,
          )}
        >
          {editing === name && isEditable(name) ? (
            <CellEditor contact={contact} field={name} onDone={props.onEdited} />
          ) : name === 'name' ? (
            <NameCell {...props} contact={contact} tabIndex={tabIndex(place + 1)} place={place + 1} />
          ) : (
            <span className="min-w-0 truncate">{cellContent(name, contact)}</span>
          )}
        </div>
      ))}
    </div>
  );
});

interface NameCellProps extends GridRowProps {
  contact: ContactRowFragment;
  tabIndex: number;
  place: number;
}

function NameCell({ contact, match, compact, index, place, tabIndex }: NameCellProps) {
  const { displayName, primaryEmail, company, lastInteractionAt } = contact;
  return (
    <>
      <Avatar size="small" name={displayName} seed={primaryEmail ?? contact.id} />
      <span className="ml-2.5 min-w-0 flex-1 leading-tight">
        <Link
          to="/contacts/$contactId"
          params={{ contactId: contact.id }}
          preload={false}
          tabIndex={tabIndex}
          data-cell={`${index}:${place}`}
          data-column="name"
          className="-mx-1 block truncate rounded-md px-1 py-1 text-sm font-medium text-ink hover:underline"
        >
          {displayName}
        </Link>
        {match ? (
          <MatchReason match={match} />
        ) : (
          compact && (
            <span className="block truncate text-xs text-ink-mute">
              {[company?.name, primaryEmail].filter(Boolean).join(' · ')}
            </span>
          )
        )}
      </span>
      {compact && lastInteractionAt && (
        <span className="shrink-0 pr-2 pl-2 text-xs text-ink-mute">{relativeTime(lastInteractionAt)}</span>
      )}
    </>
  );
}
