import type { UserScope } from '../../platform/database/index.js';

/** Who writes what is derived from a user's items: workers side by side, an undo or a redo alone. Held until the commit. */
const TURN = `hashtextextended('people of ' || $1::uuid, 0)`;

/** A statement that waits until no undo of the user is under way; $1 is the user. */
export const SHARED_TURN = `select pg_advisory_xact_lock_shared(${TURN})`;

/** Waits until nothing of the user is being normalized, and keeps it so. */
export async function takeTurnAlone(scope: UserScope): Promise<void> {
  await scope.query(`select pg_advisory_xact_lock(${TURN})`, [scope.userId]);
}

/**
 * As whoever stores for one of the integration's batches does first in each transaction (BatchLeaseRepository.renew): no
 * batch of it writes until the commit.
 */
export async function takeIntegrationAlone(scope: UserScope, integrationId: string): Promise<void> {
  await scope.query(`select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))`, [integrationId]);
}
