import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an identity provider names a person: issuer and subject, never the e-mail address. */
@Entity({ name: 'user_identities' })
export class UserIdentityEntity {
  @PrimaryColumn({ type: 'text', name: 'issuer' })
  issuer!: string;

  @PrimaryColumn({ type: 'text', name: 'subject' })
  subject!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
