import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SyncPreferences } from './preferences.types.js';

/** What a person wants to have taken in from an account; none until they have said so. */
@Entity('sync_preferences')
export class SyncPreferencesEntity {
  @PrimaryColumn('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('jsonb', { name: 'settings' })
  settings!: SyncPreferences;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: Date;
}
