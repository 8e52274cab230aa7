import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('ContactIdentity', { description: 'What a contact is recognised by.' })
export class ContactIdentityModel {
  @Field(() => ID, { description: 'Key of the identity.' })
  id!: string;

  @Field(() => String, { description: 'What kind of identity it is: email.' })
  kind!: string;

  @Field(() => String, { description: 'The normal form, lower-cased, by which it is matched.' })
  value!: string;

  @Field(() => String, { description: 'As it was written when it was first seen.' })
  original!: string;
}

@ObjectType('Contact', { description: 'A person that the user has been in touch with.' })
export class ContactModel {
  @Field(() => ID, { description: 'Key of the contact.' })
  id!: string;

  @Field(() => String, { description: 'The name, or the address where no name is known.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  primaryEmail!: string | null;

  @Field(() => Int, { description: 'E-mails and meetings together, past and to come.' })
  interactionCount?: number;

  @Field(() => Int, { description: 'E-mails from, to or copied to the contact.' })
  emailCount?: number;

  @Field(() => Int, { description: 'Meetings, each occurrence of a series counted, past and to come.' })
  meetingCount?: number;

  @Field(() => Date, { nullable: true, description: 'The earliest interaction; null when there is none.' })
  firstInteractionAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The latest past interaction that no machine sent; orders the list.',
  })
  lastInteractionAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The next meeting to come that is not cancelled.' })
  nextInteractionAt?: Date | null;

  @Field(() => Date, { description: 'When the contact came into being.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether you have changed it: then no import and no undo overrides that.' })
  edited!: boolean;
}

export const { Edge: ContactEdge, Connection: ContactConnection } = connectionTypes(ContactModel, 'Contact', {
  totalCount: 'How many contacts match, on all pages.',
});
