import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApiScope, connectionTypes } from '../../platform/graphql/index.js';
import { InteractionDirection, InteractionKind, InteractionStatus } from './enums.js';
import { ParticipantModel } from './participant.model.js';

@ApiScope('activities:read')
@ObjectType('Attachment', { description: 'What was attached to an e-mail; the content itself is not kept.' })
export class AttachmentModel {
  @Field(() => String, { description: 'File name as given; data, never a path.' })
  name!: string;

  @Field(() => String, { description: 'Media type as declared by the sender.' })
  mimeType!: string;

  @Field(() => Int, { nullable: true, description: 'Size in bytes, if the provider tells.' })
  size!: number | null;
}

@ApiScope('activities:read')
@ObjectType('Interaction', { description: 'One e-mail, one occurrence of a meeting, a call or a note.' })
export class InteractionModel {
  @Field(() => ID, { description: 'Key of the interaction.' })
  id!: string;

  @Field(() => InteractionKind, { description: 'E-mail, meeting, call or note.' })
  kind!: InteractionKind;

  @Field(() => String, { description: 'Subject or title; may be empty, and is for calls and notes.' })
  subject!: string;

  @Field(() => String, { description: 'The first words, as plain text.' })
  snippet!: string;

  @Field(() => String, { description: 'What was written, as plain text without quoted history and signature.' })
  body?: string;

  @Field(() => String, { description: 'Everything, as plain text, with quoted history and signature.' })
  fullBody?: string;

  @Field(() => InteractionDirection, { description: 'Who began it.' })
  direction!: InteractionDirection;

  @Field(() => Date, { description: 'When it was sent, written or begins.' })
  occurredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a meeting or a call ends.' })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it lasts whole days; then only the dates count.' })
  allDay!: boolean;

  @Field(() => String, { nullable: true, description: 'IANA time zone that a meeting was planned in.' })
  timeZone!: string | null;

  @Field(() => InteractionStatus, { description: 'Whether it takes place.' })
  status!: InteractionStatus;

  @Field(() => String, { nullable: true, description: 'Where a meeting takes place, as written.' })
  location!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is taken for a machine’s or a crowd’s; null for a person’s.',
  })
  automatedReason!: string | null;

  @Field(() => [String], { description: "The provider's labels." })
  labels?: string[];

  @Field(() => [AttachmentModel], { description: 'What was attached.' })
  attachments?: AttachmentModel[];

  @Field(() => [ParticipantModel], { description: 'Who took part, the user included.' })
  participants?: ParticipantModel[];

  @Field(() => String, {
    description: 'Where it comes from, e.g. google_gmail; manual for what you wrote down yourself.',
  })
  source!: string;
}

export const { Edge: InteractionEdge, Connection: InteractionConnection } = connectionTypes(
  InteractionModel,
  'Interaction',
);
