import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../libs/platform/database/index.js';
import { BatchHistoryService, type BatchRecord } from '../../libs/sync/index.js';

const UNFINISHED = ['queued', 'running', 'paused'];

/**
 * Waits until a worker has brought a batch to its end.
 * @throws Error when it is not finished within the limit; it goes on by itself
 */
export async function finishedBatch(
  services: INestApplicationContext,
  userId: string,
  batchId: string,
  seconds: number,
): Promise<BatchRecord> {
  const [database, history] = [services.get(Database), services.get(BatchHistoryService)];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((done) => setTimeout(done, 250))) {
    const record = await database.forUser(userId, (scope) => history.find(scope, batchId));
    if (record && !UNFINISHED.includes(record.batch.state)) return record;
  }
  throw new Error(
    `Not finished after ${seconds} s. Is a worker running? It goes on by itself; see \`omnicrm ledger\`.`,
  );
}
