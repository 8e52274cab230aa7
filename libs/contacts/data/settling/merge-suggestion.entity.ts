import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two identities that may be one person, with evidence too thin to merge by itself. */
@Entity('merge_suggestions')
export class MergeSuggestionEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'left_id' })
  leftId!: string;

  @PrimaryColumn('uuid', { name: 'right_id' })
  rightId!: string;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  evidence!: Record<string, unknown>;

  @Column('double precision')
  score!: number;
}
