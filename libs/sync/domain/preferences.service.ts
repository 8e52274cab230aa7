import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import {
  AccountService,
  ConnectorRegistry,
  type IntegrationEntity,
  IntegrationRepository,
  ProviderError,
  type SourceContainer,
} from '../../integrations/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import type { CoveredCount, SyncPreferences } from '../data/preferences.types.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { SyncPreferencesRepository } from '../data/sync-preferences.repository.js';
import { CoveredService } from './covered.service.js';
import { explained } from './provider-refusal.js';
import { checkPreferences } from './preferences-input.js';
import { PreferencesError } from './preferences-error.js';
import { changedFields, defaultPreferences, reachesFurther, type SavedPreferences } from './preferences.js';
import { syncErrors } from './sync-errors.js';

/** What saving preferences has come to. */
export interface SavedAnswer {
  readonly integration: IntegrationEntity;
  /** What is here and is now left out; null when nothing is. */
  readonly covered: CoveredCount | null;
  /** What the person should know, in plain words. */
  readonly notes: readonly string[];
}

/** Keeps what a person wants to have taken in, and tells what that means for what is here. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly preferences: SyncPreferencesRepository,
    private readonly covered: CoveredService,
    private readonly batches: SyncBatchRepository,
    private readonly integrations: IntegrationRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly audit: AuditLog,
  ) {}

  /** As saved, or the defaults with `savedAt` null; one answer per integration, in that order. */
  async of(
    scope: UserScope,
    integrations: readonly Pick<IntegrationEntity, 'id' | 'source'>[],
  ): Promise<{ settings: SyncPreferences; savedAt: Date | null }[]> {
    const saved = await this.preferences.findMany(
      scope,
      integrations.map(({ id }) => id),
    );
    return integrations.map(({ id, source }) => {
      const found = saved.find(({ integrationId }) => integrationId === id);
      const settings = { ...this.defaults(source), ...found?.settings };
      return { settings, savedAt: found?.savedAt ?? null };
    });
  }

  /** Null while the person has not chosen anything. */
  async saved(
    scope: UserScope,
    { id, source }: Pick<IntegrationEntity, 'id' | 'source'>,
  ): Promise<SavedPreferences | null> {
    const [found] = await this.preferences.findMany(scope, [id]);
    return found ? { settings: { ...this.defaults(source), ...found.settings }, savedAt: found.savedAt } : null;
  }

  /** What matters when items are mapped, by integration. */
  async forMapping(
    scope: UserScope,
  ): Promise<Map<string, { readonly writtenToOnly: boolean; readonly futureDays: number | null }>> {
    const saved = await this.preferences.all(scope);
    return new Map(
      saved.map(({ integrationId, settings: { contactsFrom, futureDays = null } }) => [
        integrationId,
        { writtenToOnly: contactsFrom === 'written_to', futureDays },
      ]),
    );
  }

  /** @throws PreferencesError when they cannot be understood */
  checked(given: SyncPreferences): SyncPreferences {
    const { preferences, faults } = checkPreferences(given);
    if (faults.length > 0) throw new PreferencesError(faults);
    return preferences;
  }

  /**
   * Saves them with an audit entry that names the fields. Looks for changes follow them at once; what is here stays.
   * @throws PreferencesError, DomainError
   */
  async save(userId: string, integrationId: string, given: SyncPreferences): Promise<SavedAnswer> {
    const preferences = this.checked(given);
    return this.database.forUser(userId, async (scope) => {
      const integration = await this.find(scope, integrationId);
      const before = await this.saved(scope, integration);
      await this.keep(scope, integration, preferences, before?.settings ?? null);
      const notes = await this.notes(scope, integration, preferences, before?.settings ?? null);
      return { integration, covered: await this.count(scope, integration), notes };
    });
  }

  /** Within a transaction that has more to do: an approval saves what its preview was made with. */
  async keep(
    scope: UserScope,
    { id, source }: Pick<IntegrationEntity, 'id' | 'source'>,
    preferences: SyncPreferences,
    before: SyncPreferences | null,
  ): Promise<void> {
    const known = before ?? this.defaults(source);
    const fields = changedFields(known, preferences);
    await this.preferences.save(scope, id, preferences);
    // People who were met before become contacts now; series reach as far as is wanted.
    if (fields.includes('contactsFrom') || fields.includes('futureDays')) await this.preferences.mapAgain(scope, id);
    if (before !== null && fields.length === 0) return;
    await this.audit.record(scope, {
      action: 'sync.preferences_saved',
      subjectType: 'integration',
      subjectId: id,
      data: { source, fields: fields.join(' ') },
    });
  }

  /** @returns null when nothing is covered, or nothing was ever saved @throws DomainError */
  coveredBy(userId: string, integrationId: string): Promise<CoveredCount | null> {
    return this.database.forUser(userId, async (scope) => this.count(scope, await this.find(scope, integrationId)));
  }

  /** Labels or calendars to choose by, asked of the provider. @throws DomainError */
  async containers(userId: string, integrationId: string): Promise<SourceContainer[]> {
    const integration = await this.database.forUser(userId, (scope) => this.find(scope, integrationId));
    const connector = this.registry.get(integration.source);
    if (!connector.containers) return [];
    if (integration.status !== 'active') throw syncErrors.reconnectRequired();
    try {
      return await connector.containers(await this.accounts.open(userId, integrationId, 'interactive'));
    } catch (error) {
      throw error instanceof ProviderError ? explained(error) : error;
    }
  }

  private async count(scope: UserScope, integration: IntegrationEntity): Promise<CoveredCount | null> {
    const saved = await this.saved(scope, integration);
    if (!saved) return null;
    return this.covered.count(scope, integration, saved);
  }

  private async notes(
    scope: UserScope,
    { id }: IntegrationEntity,
    preferences: SyncPreferences,
    before: SyncPreferences | null,
  ): Promise<string[]> {
    const approved = await this.batches.findApproved(scope, id);
    if (!approved) return [];
    const { lookBackDays, detail } = preferences;
    return [
      ...(reachesFurther(lookBackDays, approved.options.lookBackDays)
        ? ['Older items come with the next import that you preview and approve.']
        : []),
      ...(before !== null && before.detail !== detail ? ['What is here already keeps the detail it came with.'] : []),
    ];
  }

  private async find(scope: UserScope, integrationId: string): Promise<IntegrationEntity> {
    const integration = await this.integrations.find(scope, integrationId);
    if (!integration) throw syncErrors.integrationNotFound();
    return integration;
  }

  private defaults(source: string): SyncPreferences {
    // A provider may be removed while its rows remain.
    return defaultPreferences(!this.registry.has(source) || this.registry.get(source).followsChanges);
  }
}
