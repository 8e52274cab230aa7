import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorModel } from '../../../platform/graphql/index.js';

@ObjectType('SecondFactorPayload', { description: 'Whether a passkey is asked for from now on.' })
export class SecondFactorPayload {
  @Field(() => Boolean, { description: 'True when a sign-in with a link or Google needs a passkey, too.' })
  on!: boolean;

  @Field(() => [UserErrorModel], { description: 'NO_PASSKEY when you have none that could be asked for.' })
  userErrors!: UserErrorModel[];
}
