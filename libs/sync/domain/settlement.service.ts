import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { IntegrationRepository, ProviderError } from '../../integrations/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import { LeaseLostError } from '../data/lease-lost.error.js';
import { decide, waitMs } from './provider-decisions.js';
import { RestartService } from './restart.service.js';
import { ListingError, type Slice } from './slice.js';
import { SyncHints } from './sync-hints.js';
import { SyncNotices } from './sync-notices.js';

/** Writes down what a slice's failure means for its batch. */
@Injectable()
export class SettlementService {
  private readonly logger = new Logger(SettlementService.name);

  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly streams: BatchStreamRepository,
    private readonly integrations: IntegrationRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
    private readonly restarts: RestartService,
    private readonly notices: SyncNotices,
  ) {}

  /** @throws the error itself, once the batch is free again, when it is not a provider's */
  async settle(slice: Slice, thrown: unknown): Promise<void> {
    const stream = thrown instanceof ListingError ? thrown.stream : null;
    const error = thrown instanceof ListingError ? thrown.cause : thrown;
    if (error instanceof LeaseLostError) return;
    if (error instanceof ProviderError) return this.apply(slice, error, stream);
    if (slice.signal.aborted) return this.handBack(slice);
    await this.rest(slice);
    throw error;
  }

  /** A worker that was told to stop gives the batch back in good order. */
  private async handBack(slice: Slice): Promise<void> {
    const work = async (scope: UserScope) => {
      await this.leases.release(scope, slice.held, 0);
      this.hintAfter(scope, slice, 0);
    };
    await this.database.forUser(slice.userId, work, 'sync.settle');
  }

  /** What nobody foresaw is shown on the batch, and tried again ever more rarely, so that it never spins. */
  private async rest(slice: Slice): Promise<void> {
    const { userId, batch, held } = slice;
    const delayMs = waitMs(undefined, batch.failures, Math.random());
    const work = async (scope: UserScope) => {
      await this.leases.wait(scope, held, delayMs, 'internal', 'Something failed here, not at the provider');
      this.hintAfter(scope, slice, delayMs);
      scope.afterCommit(() => this.hints.changed({ userId, integrationId: batch.integrationId, batchId: batch.id }));
    };
    await this.database.forUser(userId, work, 'sync.settle').catch((error: unknown) => {
      if (!(error instanceof LeaseLostError)) throw error;
    });
  }

  private async apply(slice: Slice, error: ProviderError, stream: string | null): Promise<void> {
    const { userId, batch, held } = slice;
    const random = Math.random();
    const decision = decide(error, { failures: batch.failures, listing: stream !== null, random });
    this.logger.log(
      { batchId: batch.id, source: batch.source, code: error.code, decision: decision.kind },
      'The provider refused',
    );
    const work = async (scope: UserScope) => {
      switch (decision.kind) {
        case 'wait':
          await this.leases.wait(scope, held, decision.delayMs, error.code, error.message);
          this.hintAfter(scope, slice, decision.delayMs);
          break;
        case 'park':
          await this.park(scope, slice, error);
          break;
        case 'restart':
          await this.restarts.restart(scope, slice, error, stream ?? '', waitMs(undefined, batch.failures, random));
          break;
        case 'end-stream':
          await this.leases.renew(scope, held);
          await this.streams.end(scope, batch.id, stream ?? '');
          await this.leases.release(scope, held, 0);
          this.hintAfter(scope, slice, 0);
          break;
        case 'fail':
          await this.fail(scope, slice, error);
          break;
      }
      scope.afterCommit(() => this.hints.changed({ userId, integrationId: batch.integrationId, batchId: batch.id }));
    };
    await this.database.forUser(userId, work, 'sync.settle').catch((lost: unknown) => {
      // Paused, cancelled or taken over meanwhile: what this slice met concerns nobody any more.
      if (!(lost instanceof LeaseLostError)) throw lost;
    });
  }

  /** The batch waits in the queue; connecting again sets the integration active, and the sweeper goes on. */
  private async park(scope: UserScope, { batch, held }: Slice, error: ProviderError): Promise<void> {
    await this.leases.park(scope, held, error.message);
    const integration = await this.integrations.find(scope, batch.integrationId);
    await this.notices.reconnect(scope, batch);
    if (integration?.status !== 'active') return;
    await this.integrations.setStatus(scope, batch.integrationId, 'reconnect');
    await this.audit.record(scope, {
      action: 'integration.reconnect_required',
      subjectType: 'integration',
      subjectId: batch.integrationId,
      actor: 'system',
      data: { source: batch.source },
    });
  }

  private async fail(scope: UserScope, { batch, held }: Slice, error: ProviderError): Promise<void> {
    await this.streams.takeCursorsBack(scope, batch);
    await this.leases.fail(scope, held, error.code, error.message);
    await this.audit.record(scope, {
      action: 'sync.failed',
      subjectType: 'sync_batch',
      subjectId: batch.id,
      actor: 'system',
      data: { source: batch.source, kind: batch.kind, code: error.code },
    });
    await this.notices.failed(scope, batch, error.message);
  }

  private hintAfter(scope: UserScope, { userId, batch }: Slice, delayMs: number): void {
    scope.afterCommit(() => this.hints.work({ userId, batchId: batch.id, source: batch.source }, { delayMs }));
  }
}
