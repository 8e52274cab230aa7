import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import {
  AccountService,
  ConnectorRegistry,
  type IntegrationEntity,
  IntegrationRepository,
  ProviderError,
  type SourcePreview,
  type Wanted,
} from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, newId } from '../../platform/database/index.js';
import type { DomainError } from '../../platform/graphql/index.js';
import type { SyncPreviewEntity } from '../data/sync-preview.entity.js';
import { SyncPreviewRepository } from '../data/sync-preview.repository.js';
import { syncConfig } from '../sync.config.js';
import { assemblePreview } from './assemble-preview.js';
import { previewHash } from './preview-hash.js';
import { syncErrors } from './sync-errors.js';
import { optionsFor, wantedOf } from './window.js';

/** A preview that takes longer is given up; connectors bound themselves well below it. */
const PREVIEW_TIMEOUT_MS = 25_000;

/** Looks at what an import would bring, without bringing anything. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly previews: SyncPreviewRepository,
    private readonly integrations: IntegrationRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly audit: AuditLog,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /**
   * Asks the provider between two short transactions, and keeps what it says for some minutes.
   * @param lookBackDays how far back; null for everything
   * @throws DomainError with one of the codes of syncErrors
   */
  async create(userId: string, integrationId: string, lookBackDays: number | null): Promise<SyncPreviewEntity> {
    const all = await this.database.forUser(userId, (scope) => this.integrations.list(scope));
    const integration = all.find(({ id }) => id === integrationId);
    if (!integration) throw syncErrors.integrationNotFound();
    if (integration.status !== 'active') throw syncErrors.reconnectRequired();
    const input = optionsFor(lookBackDays, new Date());
    const source = await this.ask(integration, wantedOf(input));
    const own = new Set(all.map(({ accountEmail }) => accountEmail.toLowerCase()));
    const result = assemblePreview(source, this.registry.get(integration.source), own);
    const hash = previewHash(integrationId, input, result);
    return this.database.forUser(userId, async (scope) => {
      const preview = { id: newId(), integrationId, hash, input, result };
      const stored = await this.previews.insert(scope, preview, this.config.SYNC_PREVIEW_MINUTES);
      await this.audit.record(scope, {
        action: 'sync.previewed',
        subjectType: 'sync_preview',
        subjectId: stored.id,
        data: { integrationId, source: integration.source, lookBackDays, totalItems: result.totalItems, hash },
      });
      return stored;
    });
  }

  private async ask({ userId, id, source }: IntegrationEntity, wanted: Wanted): Promise<SourcePreview> {
    try {
      const account = await this.accounts.open(userId, id, 'interactive');
      return await this.registry.get(source).preview(account, wanted, AbortSignal.timeout(PREVIEW_TIMEOUT_MS));
    } catch (error) {
      throw error instanceof ProviderError ? explained(error) : error;
    }
  }
}

function explained({ code, message }: ProviderError): DomainError {
  if (code === 'auth') return syncErrors.reconnectRequired();
  return code === 'quota' || code === 'temporary'
    ? syncErrors.providerUnavailable(message)
    : syncErrors.providerRefused(message);
}
