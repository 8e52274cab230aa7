import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope, UserScope } from '../../platform/database/index.js';
import { OPEN_STATES } from './batch.types.js';
import { SyncBatchEntity } from './sync-batch.entity.js';

export type NewBatch = Pick<
  SyncBatchEntity,
  'id' | 'integrationId' | 'source' | 'kind' | 'previewId' | 'previewHash' | 'options' | 'expectedItems'
>;

export interface BatchPage {
  first: number;
  /** The batch that the page begins after. */
  after: { createdAt: Date; id: string } | null;
  integrationId: string | null;
}

/** Reads batches, and adds them. Who works on one, and how it ends, is in BatchLeaseRepository. */
@Injectable()
export class SyncBatchRepository {
  /**
   * Adds a batch, unless its preview has one already or another one of the integration is open; two at once are settled
   * by the unique indexes.
   * @returns whether it was added
   */
  async insertIfFree(scope: UserScope, batch: NewBatch): Promise<boolean> {
    const added = await scope.query(
      `insert into sync_batches (id, user_id, integration_id, source, kind, preview_id, preview_hash, options, expected_items)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
      [
        batch.id,
        scope.userId,
        batch.integrationId,
        batch.source,
        batch.kind,
        batch.previewId,
        batch.previewHash,
        JSON.stringify(batch.options),
        batch.expectedItems,
      ],
    );
    return added.length > 0;
  }

  /**
   * Opens the integration's newest batch again if it is an incremental one that found nothing: it tells only when the
   * account was last looked at, and one row is enough for that.
   * @returns its id, or null when the newest batch is anything else
   */
  async reopenEmpty(scope: UserScope, integrationId: string): Promise<string | null> {
    const [reopened] = await scope.query<{ id: string }>(
      `update sync_batches b set state = 'queued', created_at = now(), started_at = null, finished_at = null,
         planned = false, failures = 0
       where b.id = (select id from sync_batches where integration_id = $1 order by created_at desc, id desc limit 1)
         and b.kind = 'incremental' and b.state = 'completed'
         and not exists (select from sync_items i where i.batch_id = b.id)
       returning id`,
      [integrationId],
    );
    if (!reopened) return null;
    await scope.query(`delete from sync_batch_streams where batch_id = $1`, [reopened.id]);
    return reopened.id;
  }

  find(scope: Scope, id: string): Promise<SyncBatchEntity | null> {
    return scope.manager.findOneBy(SyncBatchEntity, { id });
  }

  findByPreview(scope: Scope, previewId: string): Promise<SyncBatchEntity | null> {
    return scope.manager.findOneBy(SyncBatchEntity, { previewId });
  }

  findOpen(scope: Scope, integrationId: string): Promise<SyncBatchEntity | null> {
    return scope.manager.findOneBy(SyncBatchEntity, { integrationId, state: In(OPEN_STATES) });
  }

  /** The latest import that was approved and went through; its options are those of what follows it. */
  findApproved(scope: Scope, integrationId: string): Promise<SyncBatchEntity | null> {
    return scope.manager.findOne(SyncBatchEntity, {
      where: { integrationId, kind: 'initial', state: In(['completed', 'completed_with_errors']) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Batches that may be complete as soon as what they stored is normalized. */
  async idsOfRunning(scope: Scope): Promise<string[]> {
    const rows = await scope.manager.find(SyncBatchEntity, {
      select: { id: true },
      where: { state: 'running', planned: true },
    });
    return rows.map(({ id }) => id);
  }

  /** The newest batch of each integration. */
  latestOf(scope: Scope, integrationIds: readonly string[]): Promise<SyncBatchEntity[]> {
    return scope.manager
      .createQueryBuilder(SyncBatchEntity, 'batch')
      .distinctOn(['batch.integration_id'])
      .where({ integrationId: In([...integrationIds]) })
      .orderBy('batch.integration_id')
      .addOrderBy('batch.created_at', 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .getMany();
  }

  /** Newest first; one more than asked for, when there is more. */
  page(scope: Scope, { first, after, integrationId }: BatchPage): Promise<SyncBatchEntity[]> {
    const query = scope.manager
      .createQueryBuilder(SyncBatchEntity, 'batch')
      // A cursor holds milliseconds, so the order must not see more than that.
      .orderBy(`date_trunc('milliseconds', batch.created_at)`, 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .limit(first + 1);
    if (integrationId) query.andWhere('batch.integration_id = :integrationId', { integrationId });
    if (after) query.andWhere(`(date_trunc('milliseconds', batch.created_at), batch.id) < (:createdAt, :id)`, after);
    return query.getMany();
  }
}
