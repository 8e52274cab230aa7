import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ApiScope } from '../../../platform/graphql/index.js';

@ApiScope('activities:read')
@ObjectType('WaitingMessage', { description: 'A message that asks you something, and that nobody has answered.' })
export class WaitingMessageModel {
  @Field(() => String, { description: 'The sentence that asks.' })
  question!: string;

  /** Keys of the two. */
  interactionId!: string;
  contactId!: string | null;
}

@ApiScope('contacts:read')
@ObjectType('Changes', { description: 'What is new since a moment.' })
export class ChangesModel {
  @Field(() => Int, { description: 'Contacts that came, counted up to 1,000.' })
  newContacts!: number;

  @Field(() => Int, { description: 'Contacts of which something new is told, counted up to 1,000.' })
  newInsights!: number;

  /** Keys of the contacts. */
  contactIds!: readonly string[];
  toldOf!: readonly string[];
}

@ApiScope('activities:read')
@ObjectType('ActivityMonth', { description: 'How much happened in a month.' })
export class ActivityMonthModel {
  @Field(() => String, { description: 'The month, e.g. 2026-03, UTC.' })
  month!: string;

  @Field(() => Int, { description: 'E-mails, meetings, calls and notes; what machines sent is left out.' })
  count!: number;
}
