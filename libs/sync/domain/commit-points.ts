/**
 * The transactions that carry a sync from approval to the end, by the name that `Database.forUser` gives each: a fault test
 * kills the process right before or right after any of them.
 */
export const COMMIT_POINTS = [
  'sync.approve',
  'sync.look',
  'sync.claim',
  'sync.plan',
  'sync.page',
  'sync.chunk',
  'sync.hand-back',
  'sync.settle',
  'sync.finish',
  'sync.control',
  'normalize.store',
] as const;

export type CommitPoint = (typeof COMMIT_POINTS)[number];
