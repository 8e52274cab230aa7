/** An answer without references goes on from a message that is no older than this, ms. */
export const ANSWERED_WITHIN_MS = 30 * 24 * 60 * 60 * 1_000;
