import { formatNumber } from '../../lib/format.js';
import { notifySuccess } from '../../lib/notify.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { useBatchAction } from './use-batch-action.js';

interface CancelDialogProps {
  batchId: string;
  stored: number;
  pending: number;
  onClose: () => void;
}

/** Asks before a batch is ended for good, and says what becomes of what it has done. */
export default function CancelDialog({ batchId, stored, pending, onClose }: CancelDialogProps) {
  const { run, busy } = useBatchAction(batchId);

  async function cancel(): Promise<void> {
    const batch = await run('CANCEL');
    onClose();
    if (batch) await notifySuccess('Cancelled. What was stored before stays.');
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Cancel this batch?"
      description="It ends here. What was stored stays; what was still to come is named in the ledger as cancelled. To take back what was stored too, undo it afterwards."
      confirm="Cancel the batch"
      cancel="Let it go on"
      danger
      busy={busy === 'CANCEL'}
      onConfirm={() => void cancel()}
    >
      <p className="text-[13px] tabular-nums">
        {formatNumber(stored)} stored so far, {formatNumber(pending)} still pending.
      </p>
    </ConfirmDialog>
  );
}
