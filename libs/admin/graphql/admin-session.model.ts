import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateTime, PageArgs, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('AdminSession', { description: 'A browser in which somebody is signed in.' })
export class AdminSessionModel {
  @Field(() => ID, { description: 'Id of the session; not the secret in the cookie.' })
  id!: string;

  @Field(() => String, { description: 'What the browser calls itself, as it was at sign-in.' })
  userAgent!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'True for the session of this request.' })
  current!: boolean;
}

export const { Edge: AdminSessionEdge, Connection: AdminSessionConnection } = connectionTypes(
  AdminSessionModel,
  'AdminSession',
);

@ArgsType()
export class AdminSessionsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the user.' })
  @IsUUID()
  userId!: string;
}

@InputType('EndUserSessionInput', { description: 'Which session to end.' })
export class EndUserSessionInput {
  @Field(() => ID, { description: 'Id of a session of anybody.' })
  @IsUUID()
  sessionId!: string;
}

@InputType('EndUserSessionsInput', { description: 'Whose sessions to end.' })
export class EndUserSessionsInput {
  @Field(() => ID, { description: 'Id of the user.' })
  @IsUUID()
  userId!: string;
}

@ObjectType('EndUserSessionsPayload', { description: 'What became of sessions.' })
export class EndUserSessionsPayload {
  @Field(() => Int, { description: 'How many ended.' })
  ended!: number;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when there is no such user, or no such session to end.' })
  userErrors!: UserErrorModel[];
}
