import type { UserScope } from '../../platform/database/index.js';

/**
 * One writer of a user's interactions at a time from here to its commit, so that each sees what those before it wrote: the
 * contacts of new people, the other copies of a message. Rows of interactions may be written before, side by side, in one
 * statement; who needs more of them comes here first, lest two wait for each other.
 */
export async function takeWritingTurn(scope: UserScope): Promise<void> {
  await scope.query(
    `select pg_advisory_xact_lock(hashtextextended('writing of ' || $1::uuid, 0))`,
    [scope.userId],
    'writing_turn',
  );
}
