import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PreviewInput, PreviewResult } from './preview.types.js';

/** A look at what an import would bring; kept for some minutes, so that it can be approved. */
@Entity('sync_previews')
export class SyncPreviewEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'integration_id' })
  integrationId!: string;

  /** What an approval must name: it stands for the integration, the options and the totals that were shown. */
  @Column('text', { name: 'hash' })
  hash!: string;

  @Column('jsonb', { name: 'input' })
  input!: PreviewInput;

  @Column('jsonb', { name: 'result' })
  result!: PreviewResult;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
