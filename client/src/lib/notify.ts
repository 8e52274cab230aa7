import { describeError } from './errors.js';

// Messages are rare, so their library is fetched when the first one is due and is no part of the first load.
const library = () => import('sonner');

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
