import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { LeaseLostError } from './lease-lost.error.js';

/** A batch in the hands of one worker. */
export interface HeldBatch {
  readonly batchId: string;
  readonly owner: string;
  readonly leaseSeconds: number;
}

/** Who works on a batch. Each method is one statement, so that two workers cannot both win. */
@Injectable()
export class BatchLeaseRepository {
  /**
   * Takes a batch that is open, due, free, whose account is connected and whose user may act.
   * @returns null when it is not to be had; otherwise whether this is its first slice, and the database's time
   */
  async claim(
    scope: UserScope,
    { batchId, owner, leaseSeconds }: HeldBatch,
  ): Promise<{ first: boolean; now: Date } | null> {
    const [claimed] = await scope.query<{ first: boolean; now: Date }>(
      `update sync_batches b set state = 'running', started_at = coalesce(started_at, now()), not_before = null,
         lease_owner = $2, lease_until = now() + make_interval(secs => $3), error_code = null, error_message = null
       where id = $1 and state in ('queued', 'running')
         and (lease_until is null or lease_until < now()) and (not_before is null or not_before <= now())
         and exists (select from integrations i where i.id = b.integration_id and i.status = 'active')
         and exists (select from users u where u.id = b.user_id and u.disabled_at is null)
       returning started_at = now() as first, now() as now`,
      [batchId, owner, leaseSeconds],
    );
    return claimed ?? null;
  }

  /**
   * Called first in every transaction that writes for the batch: it made progress. An import and a look for changes of
   * the same account write one after the other, so that each sees what the other has stored.
   * @throws LeaseLostError
   */
  async renew(scope: UserScope, { batchId, owner, leaseSeconds }: HeldBatch): Promise<void> {
    await this.held(
      scope,
      `with turn as materialized (
         select id, pg_advisory_xact_lock(hashtextextended(integration_id::text, 0)) from sync_batches where id = $1
       )
       update sync_batches b set lease_until = now() + make_interval(secs => $3), failures = 0
       from turn where b.id = turn.id and b.lease_owner = $2 returning 1`,
      [batchId, owner, leaseSeconds],
      'sync_lease_renew',
    );
  }

  /**
   * Gives the batch back, to go on at once or later.
   * @param delayMs how long it rests
   */
  async release(scope: UserScope, { batchId, owner }: HeldBatch, delayMs: number): Promise<void> {
    await scope.query(
      `update sync_batches set lease_owner = null, lease_until = null,
         not_before = case when $3 > 0 then now() + make_interval(secs => $3 / 1000.0) end
       where id = $1 and lease_owner = $2`,
      [batchId, owner, delayMs],
    );
  }

  /** Gives the batch back after a failure that time heals. @throws LeaseLostError */
  async wait(
    scope: UserScope,
    { batchId, owner }: HeldBatch,
    delayMs: number,
    code: string,
    message: string,
  ): Promise<void> {
    await this.held(
      scope,
      `update sync_batches set lease_owner = null, lease_until = null, failures = least(failures + 1, 100),
         not_before = now() + make_interval(secs => $3 / 1000.0), error_code = $4, error_message = $5
       where id = $1 and lease_owner = $2 returning 1`,
      [batchId, owner, delayMs, code, message],
    );
  }

  /** Puts the batch back into the queue until its account is connected again. @throws LeaseLostError */
  async park(scope: UserScope, { batchId, owner }: HeldBatch, message: string): Promise<void> {
    await this.held(
      scope,
      `update sync_batches set state = 'queued', lease_owner = null, lease_until = null, error_code = 'reconnect',
         error_message = $3 where id = $1 and lease_owner = $2 returning 1`,
      [batchId, owner, message],
    );
  }

  /** Ends the batch. @throws LeaseLostError */
  async fail(scope: UserScope, { batchId, owner }: HeldBatch, code: string, message: string): Promise<void> {
    await this.held(
      scope,
      `update sync_batches set state = 'failed', lease_owner = null, lease_until = null, finished_at = now(),
         error_code = $3, error_message = $4 where id = $1 and lease_owner = $2 returning 1`,
      [batchId, owner, code, message],
    );
  }

  /** Takes a batch out of the hands of whoever works on it: their next write throws LeaseLostError. */
  async free(scope: UserScope, batchId: string): Promise<void> {
    await scope.query(
      `update sync_batches set lease_owner = null, lease_until = null, not_before = null where id = $1`,
      [batchId],
    );
  }

  /** The provider no longer tells what changed since then: what the listing of everything finds is counted at the end. */
  async noticeGap(scope: UserScope, { batchId }: HeldBatch, since: Date | null): Promise<void> {
    await scope.query(
      `update sync_batches set gap_report = coalesce(gap_report, jsonb_build_object('since', $2::timestamptz,
         'noticedAt', now(), 'added', 0, 'changed', 0, 'deleted', 0)) where id = $1`,
      [batchId, since],
    );
  }

  async markPlanned(scope: UserScope, { batchId }: HeldBatch): Promise<void> {
    await scope.query(`update sync_batches set planned = true where id = $1`, [batchId]);
  }

  /** An incremental batch whose cursor has expired lists everything again; an approved one stays what it is. */
  async markResync(scope: UserScope, { batchId }: HeldBatch): Promise<void> {
    await scope.query(`update sync_batches set kind = 'resync' where id = $1 and kind = 'incremental'`, [batchId]);
  }

  private async held(scope: UserScope, sql: string, parameters: unknown[], name?: string): Promise<void> {
    const rows = await scope.query(sql, parameters, name);
    if (rows.length === 0) throw new LeaseLostError();
  }
}
