import { describeError } from './errors.js';
import { wantToaster } from './toaster-wanted.js';
import { setUndoOffer, takeUndoOffer, undoOfferMs } from './undo-offer.js';

// Messages are rare, so their library is fetched when the first one is due and is no part of the first load.
const library = async () => {
  const [loaded] = await Promise.all([import('sonner'), wantToaster()]);
  return loaded;
};

/** Says in passing that something has worked. */
export async function notifySuccess(message: string): Promise<void> {
  (await library()).toast.success(message);
}

/** Says in passing that something has not worked, and why. */
export async function notifyProblem(message: string, description?: string): Promise<void> {
  (await library()).toast.error(message, { description });
}

/** Puts an error of any kind into words. */
export async function notifyError(error: unknown): Promise<void> {
  const { title, message } = describeError(error);
  await notifyProblem(title, message);
}

/**
 * Says that something is done and offers to take it back: by a click, by the shortcut `z`, or by Alt+T and Enter.
 * @param undo what the offer does; it reports its own success and failure
 */
export async function notifyUndoable(message: string, undo: () => void): Promise<void> {
  const { toast } = await library();
  const lapse = setUndoOffer(() => {
    toast.dismiss(shown);
    undo();
  });
  const shown = toast.success(message, {
    duration: undoOfferMs,
    action: { label: 'Undo', onClick: takeUndoOffer },
    onAutoClose: lapse,
    onDismiss: lapse,
  });
}
