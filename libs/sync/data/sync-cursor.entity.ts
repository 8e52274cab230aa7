import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a stream of an integration has been read up to. It may lag behind what is stored, never lead. */
@Entity('sync_cursors')
export class SyncCursorEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'integration_id' })
  integrationId!: string;

  @PrimaryColumn('text', { name: 'stream' })
  stream!: string;

  @Column('text', { name: 'cursor', nullable: true })
  cursor!: string | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
