import { Field, ObjectType } from '@nestjs/graphql';
import { ApiScope } from '../../platform/graphql/index.js';
import { ParticipantRole } from './enums.js';

@ApiScope('activities:read')
@ObjectType('Participant', { description: 'Somebody who took part in an interaction.' })
export class ParticipantModel {
  @Field(() => ParticipantRole, { description: 'As what.' })
  role!: ParticipantRole;

  @Field(() => String, { description: 'The address that took part, lower-cased.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'The name given with the address.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Answer to the invitation, in the provider's words." })
  response!: string | null;

  /** Key of the contact that the address belongs to. */
  contactId!: string | null;
}
