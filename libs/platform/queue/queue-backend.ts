import { Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { createPostgresBackend } from 'bullmq';
import type { ConfigOf, platformConfig } from '../config/index.js';

type QueueConfig = Pick<ConfigOf<typeof platformConfig>, 'REDIS_URL' | 'DATABASE_URL' | 'QUEUE_PREFIX'>;
type Connection = QueueOptions['connection'];

/** Options that all queues and workers share: Redis where there is one, else the database. */
export function queueOptions({ REDIS_URL, DATABASE_URL, QUEUE_PREFIX }: QueueConfig): QueueOptions {
  if (REDIS_URL) {
    // A hint that cannot be sent now is dropped: the sweeper finds what it meant, and nobody waits for Redis to return.
    return { prefix: QUEUE_PREFIX, connection: { url: REDIS_URL, enableOfflineQueue: false, maxRetriesPerRequest: 1 } };
  }
  return {
    // Jobs are hints, so the newest may be lost in a crash; not waiting for the disk makes them a third faster.
    connection: {
      connectionString: DATABASE_URL,
      migrate: true,
      max: 4,
      options: '-c synchronous_commit=off',
    } as unknown as Connection,
  };
}

const onPostgres = (connection: unknown): boolean =>
  typeof connection === 'object' && connection !== null && 'connectionString' in connection;

/** A queue on whichever backend its connection names. */
export class BackedQueue extends Queue {
  constructor(name: string, options: QueueOptions) {
    if (onPostgres(options.connection)) super(name, options as never, createPostgresBackend as never);
    else super(name, options);
  }
}

/** A worker on whichever backend its connection names. */
export class BackedWorker extends Worker {
  constructor(name: string, processor: ConstructorParameters<typeof Worker>[1], options: WorkerOptions) {
    if (onPostgres(options.connection)) super(name, processor, options as never, createPostgresBackend as never);
    // A worker waits for Redis to come back; a producer does not.
    else
      super(name, processor, {
        ...options,
        connection: { ...options.connection, enableOfflineQueue: true, maxRetriesPerRequest: null } as Connection,
      });
  }
}
