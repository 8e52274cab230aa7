import { Injectable, Logger } from '@nestjs/common';
import { ConnectorRegistry } from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { type DueAccount, SweepRepository } from '../data/sweep.repository.js';
import { SyncPreviewRepository } from '../data/sync-preview.repository.js';
import { syncConfig } from '../sync.config.js';
import { IncrementalService } from './incremental.service.js';
import { SyncHints } from './sync-hints.js';

/** Asks the rows, across users, what is left to do. Each method tells how much it found. */
@Injectable()
export class UpkeepService {
  private readonly logger = new Logger(UpkeepService.name);

  constructor(
    private readonly database: Database,
    private readonly repository: SweepRepository,
    private readonly previews: SyncPreviewRepository,
    private readonly incremental: IncrementalService,
    private readonly hints: SyncHints,
    private readonly registry: ConnectorRegistry,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /** Open batches that nobody works on: a lost hint, a worker that died, a wait that is over, a last look at normalization. */
  async goOnWithOpenBatches(): Promise<number> {
    const idle = await this.database.asSystem('find batches to go on with', (scope) => this.repository.findIdle(scope));
    for (const batch of idle) await this.hints.work(batch);
    return idle.length;
  }

  /** Accounts that were not looked at for some minutes. */
  async lookAtDueIntegrations(): Promise<number> {
    const followed = this.registry.all().filter(({ followsChanges }) => followsChanges);
    const sources = followed.map(({ source }) => source);
    const due = await this.database.asSystem('find accounts to look at', (scope) =>
      this.repository.findDue(scope, this.config.SYNC_POLL_MINUTES, sources),
    );
    for (const account of due) {
      const { userId, integrationId } = account;
      try {
        // The next sweep asks again; until then the provider would only refuse.
        if (await this.isPaused(account)) continue;
        await this.incremental.start(userId, integrationId, 'system');
      } catch (error) {
        // One account that was disconnected meanwhile does not hold up the others.
        this.logger.warn({ err: error, integrationId }, 'An account could not be looked at');
      }
    }
    return due.length;
  }

  /** Seconds since the connected account that was not read for longest was last read to its end; 0 when there is none. */
  lagSeconds(): Promise<number> {
    return this.database.asSystem('measure how far behind accounts are', (scope) => this.repository.lagSeconds(scope));
  }

  /** Previews are looked at, approved, and gone. */
  deleteExpiredPreviews(): Promise<number> {
    return this.database.asSystem('delete expired previews', (scope) => this.previews.deleteExpired(scope));
  }

  /** Whether the provider has said for how long it is to be left alone. */
  private async isPaused({ integrationId, source, accountId }: DueAccount): Promise<boolean> {
    const quota = await this.registry.providerOf(source).quotaOf?.({ id: integrationId, source, accountId });
    return (quota?.pausedUntil ?? new Date(0)) > new Date();
  }
}
