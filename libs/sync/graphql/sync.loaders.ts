import { Injectable } from '@nestjs/common';
import { type IntegrationModel, IntegrationPresenter, IntegrationRepository } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { DomainError, type GraphqlContext } from '../../platform/graphql/index.js';
import type { Pace } from '../data/ledger.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import type { LedgerReport } from '../domain/ledger-report.js';
import { LedgerService } from '../domain/ledger.service.js';
import { SyncReader } from '../domain/sync-reader.service.js';

/** What fields of many batches or integrations ask for, read together once a request. */
@Injectable()
export class SyncLoaders {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly presenter: IntegrationPresenter,
    private readonly reader: SyncReader,
    private readonly ledger: LedgerService,
  ) {}

  async integration(userId: string, context: GraphqlContext, id: string): Promise<IntegrationModel> {
    const found = await context
      .loader('sync.integration', async (ids: readonly string[]) => {
        const rows = await this.database.forUser(userId, (scope) => this.integrations.list(scope));
        return ids.map((wanted) => rows.find((row) => row.id === wanted) ?? null);
      })
      .load(id);
    if (!found) throw new DomainError('NOT_FOUND', 'The connection was removed meanwhile.');
    return this.presenter.present(found);
  }

  ledgerOf(userId: string, context: GraphqlContext, batchId: string): Promise<LedgerReport> {
    return context
      .loader('sync.ledger', async (ids: readonly string[]) => {
        const reports = await this.database.forUser(userId, (scope) => this.ledger.reports(scope, ids));
        return ids.map((id) => reports.get(id) ?? this.ledger.empty());
      })
      .load(batchId);
  }

  /** Null when nobody works on it, or nothing was done of late. */
  paceOf(userId: string, context: GraphqlContext, { id, state }: SyncBatchEntity): Promise<Pace | null> {
    if (state !== 'running') return Promise.resolve(null);
    return context
      .loader('sync.pace', async (ids: readonly string[]) => {
        const paces = await this.database.forUser(userId, (scope) => this.ledger.paces(scope, ids));
        return ids.map((wanted) => paces.get(wanted) ?? null);
      })
      .load(id);
  }

  openBatches(userId: string, context: GraphqlContext, integrationId: string): Promise<SyncBatchEntity[]> {
    return context
      .loader('sync.open-batches', async (ids: readonly string[]) => {
        const rows = await this.database.forUser(userId, (scope) => this.reader.openOf(scope, ids));
        return ids.map((id) => rows.filter((row) => row.integrationId === id));
      })
      .load(integrationId);
  }

  latestBatch(userId: string, context: GraphqlContext, integrationId: string): Promise<SyncBatchEntity | null> {
    return context
      .loader('sync.latest-batch', async (ids: readonly string[]) => {
        const rows = await this.database.forUser(userId, (scope) => this.reader.latestOf(scope, ids));
        return ids.map((id) => rows.find((row) => row.integrationId === id) ?? null);
      })
      .load(integrationId);
  }
}
