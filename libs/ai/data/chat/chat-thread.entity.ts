import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A conversation with the assistant. */
@Entity('chat_threads')
export class ChatThreadEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
