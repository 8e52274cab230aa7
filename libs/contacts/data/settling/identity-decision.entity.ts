import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the user said of two identities; it outlives contacts. */
@Entity('identity_decisions')
export class IdentityDecisionEntity {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('text', { name: 'left_kind' })
  leftKind!: string;

  @PrimaryColumn('text', { name: 'left_value' })
  leftValue!: string;

  @PrimaryColumn('text', { name: 'right_kind' })
  rightKind!: string;

  @PrimaryColumn('text', { name: 'right_value' })
  rightValue!: string;

  @Column('text')
  verdict!: 'same' | 'different';

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
