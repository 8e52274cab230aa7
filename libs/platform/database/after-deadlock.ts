const ATTEMPTS = 4;

/** PostgreSQL's code for a transaction that was ended because it and another waited for each other. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01';

/**
 * Does work of one transaction again when it lost to another one, which is done by then. Which of two that wait for each
 * other is ended, PostgreSQL decides; nothing of it is kept.
 * @param work opens the transaction; may be called several times
 * @throws what the work throws, a deadlock too when it is met again and again
 */
export async function afterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || attempt === ATTEMPTS) throw error;
    }
}
