import { Building2, Tag, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { CompanyCombobox } from '../../../components/contacts/company-combobox.js';
import { Button } from '../../../components/ui/button.js';
import { Popover } from '../../../components/ui/popover.js';
import { formatNumber } from '../../../lib/format.js';
import { TagPicker } from '../tags/tag-picker.js';
import { noSelection, sizeOf, type Selection } from './selection.js';
import type { Bulk } from './use-bulk.js';

// Confirmed before it is done, and seldom wanted.
const DeleteDialog = lazy(() => import('./delete-dialog.js'));

interface BulkBarProps {
  selection: Selection;
  total: number;
  /** Whether a search or a filter is on, so that not everybody matches. */
  narrowed: boolean;
  bulk: Bulk;
  deleting: boolean;
  onDelete: (asked: boolean) => void;
  onSelect: (selection: Selection) => void;
}

/** How many are selected, and what can be done to them. */
export function BulkBar({ selection, total, narrowed, bulk, deleting, onDelete, onSelect }: BulkBarProps) {
  const count = sizeOf(selection);
  const all = selection.kind === 'all';
  return (
    <>
      <p role="status" className="text-[13px] font-medium tabular-nums">
        {all && narrowed ? `All ${formatNumber(count)} matching selected` : `${formatNumber(count)} selected`}
      </p>
      {!all && count < total && (
        <Button size="small" variant="quiet" className="text-accent" onClick={() => onSelect({ kind: 'all', total })}>
          Select all {formatNumber(total)}
          {narrowed && ' matching'}
        </Button>
      )}
      <div role="toolbar" aria-label="Do to the selected" className="ml-auto flex flex-wrap items-center gap-1">
        <BulkPopover label="Tag" icon={<Tag />} busy={bulk.busy}>
          {(close) => <TagPicker creates label="Tag to give" onChoose={(tag) => (close(), void bulk.tag(tag))} />}
        </BulkPopover>
        <BulkPopover label="Untag" icon={<Tag />} busy={bulk.busy}>
          {(close) => (
            <TagPicker label="Tag to take away" onChoose={({ tagId }) => (close(), tagId && void bulk.untag(tagId))} />
          )}
        </BulkPopover>
        <BulkPopover label="Company" icon={<Building2 />} busy={bulk.busy}>
          {(close) => (
            <div className="w-64 space-y-2.5">
              <CompanyCombobox
                autoFocus
                label="Company to set"
                placeholder="Find or make a company"
                maxLength={200}
                onChoose={(choice) => (close(), void bulk.setCompany(choice))}
              />
              <Button size="small" variant="quiet" onClick={() => (close(), void bulk.setCompany(null))}>
                No company
              </Button>
            </div>
          )}
        </BulkPopover>
        <Button
          size="small"
          variant="quiet"
          className="text-bad"
          icon={<Trash2 />}
          busy={bulk.busy}
          onClick={() => onDelete(true)}
        >
          Delete
        </Button>
        <Button
          size="icon"
          variant="quiet"
          className="size-7"
          icon={<X />}
          aria-label="Select none"
          title="Select none (Esc)"
          onClick={() => onSelect(noSelection)}
        />
      </div>
      {deleting && (
        <Suspense fallback={null}>
          <DeleteDialog
            count={count}
            all={all && narrowed}
            onClose={() => onDelete(false)}
            onConfirm={() => (onDelete(false), void bulk.remove())}
          />
        </Suspense>
      )}
    </>
  );
}

interface BulkPopoverProps {
  label: string;
  icon: ReactNode;
  busy: boolean;
  children: (close: () => void) => ReactNode;
}

function BulkPopover({ label, icon, busy, children }: BulkPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={label}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet" icon={icon} disabled={busy}>
          {label}
        </Button>
      }
    >
      {children(() => setOpen(false))}
    </Popover>
  );
}
