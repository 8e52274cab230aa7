import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { PacedBuckets, SHARED_REDIS } from './buckets.service.js';
import { Locks } from './locks.js';
import { Rates } from './rates.service.js';
import { SharedRedis } from './shared-redis.js';

function sharedRedis({ REDIS_URL, QUEUE_PREFIX }: ConfigOf<typeof platformConfig>): SharedRedis | null {
  const logger = new Logger('Limits');
  if (!REDIS_URL) return null;
  return new SharedRedis(REDIS_URL, QUEUE_PREFIX, (error) => logger.debug({ err: error }, 'Redis is not reachable'));
}

/** Limits and locks that all processes share through Redis, where there is one. */
@Global()
@Module({
  providers: [
    { provide: SHARED_REDIS, inject: [platformConfig.token], useFactory: sharedRedis },
    PacedBuckets,
    Locks,
    Rates,
  ],
  exports: [PacedBuckets, Locks, Rates],
})
export class LimitsModule implements OnApplicationShutdown {
  constructor(@Inject(SHARED_REDIS) private readonly redis: SharedRedis | null) {}

  onApplicationShutdown(): void {
    this.redis?.close();
  }
}
