import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a file of an export: packed, then encrypted. Written and read by SQL. */
@Entity({ name: 'data_export_chunks' })
export class ExportChunkEntity {
  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'export_id' })
  exportId!: string;

  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  /** The file of the archive that it is a part of. */
  @Column({ type: 'text', name: 'entry' })
  entry!: string;

  @Column({ type: 'integer', name: 'rows' })
  rows!: number;

  /** Before it was packed. */
  @Column({ type: 'integer', name: 'bytes' })
  bytes!: number;

  @Column({ type: 'bytea', name: 'content' })
  content!: Buffer;
}
