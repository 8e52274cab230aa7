import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import { SyncBatchEntity } from './sync-batch.entity.js';

/** Batches of the sample that comes with the product. */
@Injectable()
export class SampleBatchRepository {
  /** Those whose data is here, or on its way; in the order of their beginning. */
  async list(scope: Scope): Promise<SyncBatchEntity[]> {
    const found = await scope.query<{ id: string }>(
      `select b.id from sync_batches b
       join file_imports f on f.sample and f.id::text = b.options -> 'selection' ->> 'importId'
       where b.state not in ('undoing', 'undone')`,
    );
    if (found.length === 0) return [];
    return scope.manager
      .createQueryBuilder(SyncBatchEntity, 'b')
      .where('b.id = any(:ids)', { ids: found.map(({ id }) => id) })
      .orderBy('b.id')
      .getMany();
  }
}
