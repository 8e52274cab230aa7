import { notifyError, notifyProblem } from './notify.js';

interface Answer {
  userErrors: readonly { message: string }[];
}

/**
 * Waits for a mutation whose payload is called `done`, and says in passing what went wrong.
 * @returns the payload, or null when nothing was changed
 */
export async function attempt<Done extends Answer>(
  work: Promise<{ data?: { done: Done } | null | undefined }>,
): Promise<Done | null> {
  try {
    const { data } = await work;
    const problem = data?.done.userErrors[0];
    if (problem) await notifyProblem(problem.message);
    return problem ? null : (data?.done ?? null);
  } catch (error) {
    await notifyError(error);
    return null;
  }
}
