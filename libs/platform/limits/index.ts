export type { BucketRule, BucketUse, PacedRule, Reserve, Taken, TotalRule } from './bucket-rule.js';
export { PacedBuckets } from './buckets.service.js';
export { LimitsModule } from './limits.module.js';
export { Locks, LockTimeoutError } from './locks.js';
export type { RateRule } from './rate-rule.js';
export { type RateAnswer, Rates } from './rates.service.js';
