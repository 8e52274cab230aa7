import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { StoredItem } from './covered.repository.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId'>;

/** Writes a batch that is listed already when it begins: what it takes away is known. */
@Injectable()
export class RemovalRepository {
  /** Until the transaction ends, no slice of the integration writes. */
  async holdOthers(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))`, [integrationId]);
  }

  /** Streams and ledger rows: each item is a deletion that is done. */
  async enter(scope: UserScope, { id }: Batch, items: readonly Omit<StoredItem, 'visibility'>[]): Promise<void> {
    await scope.query(
      `insert into sync_batch_streams (user_id, batch_id, stream, name, mode, listed, done)
       select $1, $2, s.stream, s.stream, 'full', count(*)::int, true from unnest($3::text[]) as s (stream) group by s.stream`,
      [scope.userId, id, items.map(({ stream }) => stream)],
    );
    await scope.query(
      `insert into sync_items (user_id, batch_id, stream, source_id, position, change, state, occurred_at)
       select $1, $2, i.stream, i.source_id, i.position, 'delete', 'stored', i.occurred_at
       from unnest($3::text[], $4::text[], $5::timestamptz[]) with ordinality as i (stream, source_id, occurred_at, position)`,
      [
        scope.userId,
        id,
        items.map(({ stream }) => stream),
        items.map(({ sourceId }) => sourceId),
        items.map(({ occurredAt }) => occurredAt),
      ],
    );
  }

  /** Nobody has to work on it: it is complete when normalization has seen what is gone. */
  async begin(scope: UserScope, { id }: Batch): Promise<void> {
    await scope.query(`update sync_batches set state = 'running', started_at = now(), planned = true where id = $1`, [
      id,
    ]);
  }
}
