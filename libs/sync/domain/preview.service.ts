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
import type { SyncPreferences } from '../data/preferences.types.js';
import type { PreviewInput } from '../data/preview.types.js';
import type { SyncPreviewEntity } from '../data/sync-preview.entity.js';
import { SyncPreviewRepository } from '../data/sync-preview.repository.js';
import { syncConfig } from '../sync.config.js';
import { assemblePreview } from './assemble-preview.js';
import { PreferencesService } from './preferences.service.js';
import { selectionOf } from './preferences.js';
import { previewHash } from './preview-hash.js';
import { explained } from './provider-refusal.js';
import { RequiredFile } from './required-file.service.js';
import { syncErrors } from './sync-errors.js';
import { optionsFor, wantedOf } from './window.js';

/** A preview that takes longer is given up; connectors bound themselves well below it. */
const PREVIEW_TIMEOUT_MS = 25_000;

export interface PreviewRequest {
  /** Looked at in the place of the saved ones, and saved when the preview is approved. */
  readonly preferences?: SyncPreferences | null;
  /** The uploaded file to look at. */
  readonly importId?: string | null;
}

/** Looks at what an import would bring, without bringing anything. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly previews: SyncPreviewRepository,
    private readonly integrations: IntegrationRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly preferences: PreferencesService,
    private readonly files: RequiredFile,
    private readonly audit: AuditLog,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /**
   * Asks the provider between two short transactions, and keeps what it says for some minutes.
   * @param lookBackDays how far back, null for everything; when it is not given, as far as the preferences say
   * @param request      what else to look at
   * @throws DomainError with one of the codes of syncErrors, PreferencesError
   */
  async create(
    userId: string,
    integrationId: string,
    lookBackDays?: number | null,
    request: PreviewRequest = {},
  ): Promise<SyncPreviewEntity> {
    const given = request.preferences ? this.preferences.checked(request.preferences) : null;
    const { all, integration, settings } = await this.database.forUser(userId, async (scope) => {
      const all = await this.integrations.list(scope);
      const integration = all.find(({ id }) => id === integrationId);
      if (!integration) throw syncErrors.integrationNotFound();
      if (integration.status !== 'active') throw syncErrors.reconnectRequired();
      const [saved] = await this.preferences.of(scope, [integration]);
      return { all, integration, settings: given ?? saved!.settings };
    });
    const connector = this.registry.get(integration.source);
    if (request.importId && connector.followsChanges) throw syncErrors.noFile();
    if (!connector.followsChanges) await this.files.require(userId, request.importId ?? null);
    const days = lookBackDays === undefined ? settings.lookBackDays : lookBackDays;
    const chosen = { ...settings, lookBackDays: days };
    const options = optionsFor(days, new Date(), selectionOf(chosen, request.importId ?? null));
    const input: PreviewInput = given ? { ...options, savesPreferences: true } : options;
    const source = await this.ask(integration, wantedOf(options));
    const own = new Set(all.map(({ accountEmail }) => accountEmail.toLowerCase()));
    const result = assemblePreview(source, connector, own, settings.contactsFrom);
    const hash = previewHash(integrationId, input, result);
    return this.database.forUser(userId, async (scope) => {
      const preview = { id: newId(), integrationId, hash, input, result };
      const stored = await this.previews.insert(scope, preview, this.config.SYNC_PREVIEW_MINUTES);
      await this.audit.record(scope, {
        action: 'sync.previewed',
        subjectType: 'sync_preview',
        subjectId: stored.id,
        data: { integrationId, source: integration.source, lookBackDays: days, totalItems: result.totalItems, hash },
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
