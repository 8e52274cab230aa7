import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, connectionTypes } from '../../platform/graphql/index.js';

/** Who acted. */
export enum AuditActorModel {
  USER = 'user',
  SYSTEM = 'system',
}

registerEnumType(AuditActorModel, {
  name: 'AuditActor',
  description: 'Who acted.',
  valuesMap: {
    USER: { description: 'The person whose log it is.' },
    SYSTEM: { description: 'OmniCRM by itself, following up on something the person had asked for.' },
  },
});

@ObjectType('AuditEntry', { description: 'One line of the audit log. Lines are added and never changed.' })
export class AuditEntryModel {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => Int, { description: 'Place in your log: 1, 2, 3 … without gaps.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => AuditActorModel, { description: 'Who acted.' })
  actor!: AuditActorModel;

  @Field(() => String, { description: 'What happened, e.g. `session.created` or `sync.approved`.' })
  action!: string;

  @Field(() => String, { description: 'The kind of thing it happened to, e.g. `session`.' })
  subjectType!: string;

  @Field(() => String, { description: 'Id of the thing it happened to.' })
  subjectId!: string;

  @Field(() => String, { description: 'Plain facts about it, as JSON text. Holds no secrets and no text of mail.' })
  data!: string;

  @Field(() => String, {
    description:
      'SHA-256 over the hash of the entry before and the text of this one, in hex; it links the log into a chain.',
  })
  hash!: string;
}

export const { Edge: AuditEntryEdge, Connection: AuditEntryConnection } = connectionTypes(
  AuditEntryModel,
  'AuditEntry',
);

@ObjectType('AuditVerification', { description: 'Whether your audit log is whole.' })
export class AuditVerificationModel {
  @Field(() => Boolean, {
    description: 'True when every entry is in its place and says what it said when it was written.',
  })
  valid!: boolean;

  @Field(() => Int, { description: 'How many entries were found in order.' })
  entries!: number;

  @Field(() => Int, { nullable: true, description: 'Sequence of the first entry that is missing or was changed.' })
  brokenAt?: number | null;
}
