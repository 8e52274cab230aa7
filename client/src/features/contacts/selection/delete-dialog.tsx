import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { formatCount } from '../../../lib/format.js';

interface DeleteDialogProps {
  count: number;
  /** All that match a search or a filter, also those that have not been seen. */
  all: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

export default function DeleteDialog({ count, all, onClose, onConfirm }: DeleteDialogProps) {
  const people = formatCount(count, 'person', 'people');
  return (
    <ConfirmDialog
      danger
      open
      onOpenChange={onClose}
      title={`Delete ${people}?`}
      description={`${all ? 'That is everybody who matches, also those further down. ' : ''}Their e-mails and meetings stay on the timeline, and no import brings the people back. You can undo this, now or later under “Recent changes”.`}
      confirm={`Delete ${people}`}
      onConfirm={onConfirm}
    />
  );
}
