import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Scope, UserScope } from '../../platform/database/index.js';
import { type BatchKind, type BatchOptions, OPEN_STATES } from './batch.types.js';
import { SyncBatchEntity } from './sync-batch.entity.js';

export type NewBatch = Pick<
  SyncBatchEntity,
  'id' | 'integrationId' | 'source' | 'kind' | 'previewId' | 'previewHash' | 'options' | 'expectedItems'
>;

/** A look for changes goes on beside an import, so each may be open once. */
export type BatchSlot = 'look' | 'import';

const LOOK = 'incremental' satisfies BatchKind;

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
   * Adds a batch, unless its preview has one already or another one of its slot is open; two at once are settled by the
   * unique indexes.
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
  async reopenEmpty(scope: UserScope, integrationId: string, options: BatchOptions): Promise<string | null> {
    const [reopened] = await scope.query<{ id: string }>(
      `update sync_batches b set state = 'queued', created_at = now(), started_at = null, finished_at = null,
         planned = false, failures = 0, gap_report = null, options = $2
       where b.id = (select id from sync_batches where integration_id = $1 order by created_at desc, id desc limit 1)
         and b.kind = 'incremental' and b.state = 'completed'
         and not exists (select from sync_items i where i.batch_id = b.id)
       returning id`,
      [integrationId, JSON.stringify(options)],
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

  /** An account has at most one open look for changes, and beside it at most one open batch of any other kind. */
  findOpen(scope: Scope, integrationId: string, slot: BatchSlot): Promise<SyncBatchEntity | null> {
    const kind = slot === 'look' ? LOOK : Not<BatchKind>(LOOK);
    return scope.manager.findOneBy(SyncBatchEntity, { integrationId, kind, state: In(OPEN_STATES) });
  }

  /** Open batches of several integrations: of each the import first, then the look for changes. */
  openOf(scope: Scope, integrationIds: readonly string[]): Promise<SyncBatchEntity[]> {
    return scope.manager
      .createQueryBuilder(SyncBatchEntity, 'batch')
      .where({ integrationId: In([...integrationIds]), state: In(OPEN_STATES) })
      .orderBy(`batch.kind = '${LOOK}'`, 'ASC')
      .addOrderBy('batch.created_at', 'ASC')
      .getMany();
  }

  /**
   * The latest approved import that can be followed: it went through, or it is open and a cursor was read before it began
   * to list. Its options are those of what follows it.
   */
  findApproved(scope: Scope, integrationId: string): Promise<SyncBatchEntity | null> {
    return scope.manager
      .createQueryBuilder(SyncBatchEntity, 'batch')
      .where({ integrationId, kind: 'initial' })
      .andWhere(
        `(batch.state in ('completed', 'completed_with_errors') or batch.state in ('queued', 'running', 'paused')
          and exists (select from sync_cursors c where c.integration_id = batch.integration_id and c.cursor is not null))`,
      )
      .orderBy('batch.created_at', 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .limit(1)
      .getOne();
  }

  /**
   * How far back the imports that were approved and went through reach together, in days.
   * @returns null for everything, undefined when there is none
   */
  async widestApproved(scope: UserScope, integrationId: string): Promise<number | null | undefined> {
    const [widest] = await scope.query<{ days: number | null }>(
      `select (options->>'lookBackDays')::int as days from sync_batches
       where integration_id = $1 and kind = 'initial' and state in ('completed', 'completed_with_errors', 'queued', 'running', 'paused')
       order by days desc nulls first limit 1`,
      [integrationId],
    );
    return widest?.days;
  }

  /** Batches that may be complete as soon as what they stored is normalized. */
  async idsOfRunning(scope: Scope): Promise<string[]> {
    const rows = await scope.manager.find(SyncBatchEntity, {
      select: { id: true },
      where: { state: 'running', planned: true },
    });
    return rows.map(({ id }) => id);
  }

  /** Of each integration the open import, if there is one, else the newest batch. */
  latestOf(scope: Scope, integrationIds: readonly string[]): Promise<SyncBatchEntity[]> {
    return scope.manager
      .createQueryBuilder(SyncBatchEntity, 'batch')
      .distinctOn(['batch.integration_id'])
      .where({ integrationId: In([...integrationIds]) })
      .orderBy('batch.integration_id')
      .addOrderBy(`batch.state in ('queued', 'running', 'paused') and batch.kind <> '${LOOK}'`, 'DESC')
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
