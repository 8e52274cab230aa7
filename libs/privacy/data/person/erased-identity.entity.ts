import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who must not come back to a user's data. */
@Entity({ name: 'erased_identities' })
export class ErasedIdentityEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** A keyed hash of what they are recognised by. */
  @PrimaryColumn({ type: 'bytea', name: 'hash' })
  hash!: Buffer;

  @Column({ type: 'uuid', name: 'erasure_id' })
  erasureId!: string;
}
