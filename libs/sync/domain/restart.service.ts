import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { ProviderError } from '../../integrations/index.js';
import type { UserScope } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import type { Slice } from './slice.js';
import { SyncHints } from './sync-hints.js';

/** A provider that has forgotten where a listing was, or what happened since a cursor, is asked for everything again. */
@Injectable()
export class RestartService {
  constructor(
    private readonly leases: BatchLeaseRepository,
    private readonly streams: BatchStreamRepository,
    private readonly batches: SyncBatchRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /**
   * Restarts one stream of the slice's batch. A look for changes becomes a resync, unless an import of the account is
   * open: then the look ends, and the import lists from the beginning, with a new cursor.
   * @throws LeaseLostError
   */
  async restart(scope: UserScope, slice: Slice, error: ProviderError, stream: string, delayMs: number): Promise<void> {
    const { userId, batch, held } = slice;
    await this.leases.renew(scope, held);
    const row = (await this.streams.list(scope, batch.id)).find((candidate) => candidate.stream === stream);
    const expired = row?.mode === 'changes';
    const since = expired ? await this.streams.forgetCursor(scope, batch, stream) : null;
    const beside =
      batch.kind === 'incremental' ? await this.batches.findOpen(scope, batch.integrationId, 'import') : null;
    if (beside) await this.leaveTo(scope, slice, beside, error, stream);
    else {
      await this.streams.restart(scope, batch.id, stream);
      if (expired) await this.leases.noticeGap(scope, held, since);
      await this.leases.markResync(scope, held);
      await this.leases.wait(scope, held, delayMs, error.code, error.message);
      scope.afterCommit(() => this.hints.work({ userId, batchId: batch.id, source: batch.source }, { delayMs }));
    }
    await this.audit.record(scope, {
      action: 'sync.cursor_expired',
      subjectType: 'sync_batch',
      subjectId: batch.id,
      actor: 'system',
      data: { source: batch.source, leftTo: beside?.id ?? null },
    });
  }

  private async leaveTo(
    scope: UserScope,
    { userId, batch, held }: Slice,
    { id, kind, source, integrationId }: SyncBatchEntity,
    error: ProviderError,
    stream: string,
  ): Promise<void> {
    await this.streams.takeCursorsBack(scope, batch);
    await this.leases.fail(scope, held, error.code, error.message);
    // A removal lists nothing; the next look finds no cursor and lists everything itself.
    if (kind === 'removal') return;
    await this.streams.restart(scope, id, stream, true);
    await this.leases.free(scope, id);
    scope.afterCommit(() => this.hints.changed({ userId, integrationId, batchId: id }));
    scope.afterCommit(() => this.hints.work({ userId, batchId: id, source }));
  }
}
