import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope, UserScope } from '../../platform/database/index.js';
import type { SyncPreferences } from './preferences.types.js';
import { SyncPreferencesEntity } from './sync-preferences.entity.js';

@Injectable()
export class SyncPreferencesRepository {
  findMany(scope: Scope, integrationIds: readonly string[]): Promise<SyncPreferencesEntity[]> {
    return scope.manager.findBy(SyncPreferencesEntity, { integrationId: In([...integrationIds]) });
  }

  all(scope: UserScope): Promise<SyncPreferencesEntity[]> {
    return scope.manager.findBy(SyncPreferencesEntity, { userId: scope.userId });
  }

  /** Puts them in the place of those that were there. @param integrationId of the user's own */
  async save(scope: UserScope, integrationId: string, settings: SyncPreferences): Promise<void> {
    await scope.query(
      `insert into sync_preferences (integration_id, user_id, settings) values ($1, $2, $3)
       on conflict (integration_id) do update set settings = excluded.settings, saved_at = now()`,
      [integrationId, scope.userId, JSON.stringify(settings)],
    );
  }

  /**
   * Puts everything of an integration in line to be mapped again, as if an older version had mapped it, so that no batch
   * waits for it: what is the same is not written again.
   */
  async mapAgain(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(
      `update raw_events set normalized_version = 0
       where user_id = $1 and integration_id = $2 and normalized_version > 0 and deleted_at is null and undone_batch_id is null`,
      [scope.userId, integrationId],
    );
  }
}
