import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children?: ReactNode;
  /** What the button that goes ahead says: the deed, not "OK". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
}

/** Asks before something that is not done lightly. Escape and the first button leave all as it is. */
export function ConfirmDialog({
  confirm,
  cancel = 'Leave it',
  danger,
  busy,
  disabled,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      {children}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={() => dialog.onOpenChange(false)}>{cancel}</Button>
        <Button variant={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
