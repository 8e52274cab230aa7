import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope, connectionTypes } from '../../platform/graphql/index.js';
import { ContactMatchModel } from './contact-match.model.js';

/** What of a contact the user can set. */
export enum ContactField {
  DISPLAY_NAME = 'displayName',
  PRIMARY_EMAIL = 'primaryEmail',
  PHONE = 'phone',
  JOB_TITLE = 'jobTitle',
  COMPANY = 'companyId',
}

registerEnumType(ContactField, {
  name: 'ContactField',
  description: 'What of a contact you can set; until you do, it follows what is imported.',
  valuesMap: {
    DISPLAY_NAME: { description: 'The name.' },
    PRIMARY_EMAIL: { description: 'The address to write to.' },
    PHONE: { description: 'The telephone number.' },
    JOB_TITLE: { description: 'What the contact does.' },
    COMPANY: { description: 'The company that the contact belongs to.' },
  },
});

@ApiScope('contacts:read')
@ObjectType('ContactIdentity', { description: 'What a contact is recognised by.' })
export class ContactIdentityModel {
  @Field(() => ID, { description: 'Key of the identity.' })
  id!: string;

  @Field(() => String, { description: 'What kind of identity it is: email, phone, exchange_dn or record.' })
  kind!: string;

  @Field(() => String, { description: 'The normal form, lower-cased, by which it is matched.' })
  value!: string;

  @Field(() => String, { description: 'As it was written when it was first seen.' })
  original!: string;
}

@ObjectType('ContactStrength', { description: 'How strong the relationship is.' })
export class ContactStrengthModel {
  @Field(() => Int, { description: 'From 0 to 100; a point that is 90 days old counts half.' })
  score!: number;

  @Field(() => Int, { description: 'E-mails that they wrote.' })
  writtenByThem!: number;

  @Field(() => Int, { description: 'E-mails to them that you wrote.' })
  writtenByUser!: number;

  @Field(() => String, { description: 'Key of the text that explains the formula.' })
  formula!: string;
}

@ApiScope('contacts:read')
@ObjectType('Contact', { description: 'A person that the user has been in touch with.' })
export class ContactModel {
  @Field(() => ID, { description: 'Key of the contact.' })
  id!: string;

  @Field(() => String, { description: 'The name, or the address where no name is known.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  primaryEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number, as it was written.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'What the contact does.' })
  jobTitle!: string | null;

  @Field(() => Int, { description: 'E-mails and meetings together, past and to come.' })
  interactionCount!: number;

  @Field(() => Int, { description: 'E-mails from, to or copied to the contact.' })
  emailCount!: number;

  @Field(() => Int, { description: 'Meetings, each occurrence of a series counted, past and to come.' })
  meetingCount!: number;

  @Field(() => Date, { nullable: true, description: 'The earliest interaction; null when there is none.' })
  firstInteractionAt!: Date | null;

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

  @Field(() => [ContactField], { description: 'What you have set yourself; the rest follows what is imported.' })
  editedFields!: (ContactField | `${ContactField}`)[];
}

export const { Edge: ContactEdge, Connection: ContactConnection } = connectionTypes(ContactModel, 'Contact', {
  totalCount: 'How many contacts match, on all pages.',
});

Field(() => ContactMatchModel, {
  nullable: true,
  description: 'Why the search found the contact; null when nothing was searched.',
})(ContactEdge.prototype, 'match');
