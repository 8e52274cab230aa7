/** What is known of an account's pushes when a look for changes has ended. */
export interface LookSeen {
  /** Whether the look found anything. */
  readonly found: boolean;
  readonly lookStartedAt: Date;
  /** When the look before this one started; null at the first. */
  readonly previousLookAt: Date | null;
  /** When the account was first watched; null: never. */
  readonly firstWatchAt: Date | null;
  /** When the first of its watches ends; null without one. */
  readonly expiresAt: Date | null;
  readonly lastPushAt: Date | null;
  /** Streams that the provider does not tell of; what they bring says nothing of the others. */
  readonly unwatched: number;
  readonly untoldFinds: number;
  readonly lapsed: boolean;
}

export interface PushVerdict {
  /** Finds in a row that no push had told of. */
  readonly untoldFinds: number;
  /** Why pushes are not relied on; null: they are. */
  readonly lapse: 'expired' | 'silent' | null;
}

/** A burst may end with a push that the provider dropped, and a calendar may be new; more than that is no accident. */
const UNTOLD_LIMIT = 3;

/**
 * Judges pushes by what looks find: a look that finds something although no push has come since the look before it was
 * started found it untold. Three in a row mean that pushes have stopped, and so does a watch that has ended.
 */
export function judgePushes(seen: LookSeen, now: Date): PushVerdict {
  const { untoldFinds, lastPushAt, firstWatchAt, expiresAt, previousLookAt, lookStartedAt } = seen;
  const since = previousLookAt ?? lookStartedAt;
  // What happened before anybody was asked to tell was told by nobody.
  const couldBeTold = seen.unwatched === 0 && firstWatchAt !== null && firstWatchAt < since;
  const told = lastPushAt !== null && lastPushAt >= since;
  const finds = told ? 0 : seen.found && couldBeTold ? untoldFinds + 1 : untoldFinds;
  if (expiresAt === null || expiresAt <= now) return { untoldFinds: finds, lapse: 'expired' };
  if (finds >= UNTOLD_LIMIT || (seen.lapsed && !told)) return { untoldFinds: finds, lapse: 'silent' };
  return { untoldFinds: finds, lapse: null };
}
