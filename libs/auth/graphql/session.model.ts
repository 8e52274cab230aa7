import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateTime, UserErrorModel } from '../../platform/graphql/index.js';

@ObjectType('Session', { description: 'A browser in which you are signed in.' })
export class SessionModel {
  @Field(() => ID, { description: 'Id of the session; not the secret in the cookie.' })
  id!: string;

  @Field(() => Boolean, { description: 'True for the session of this request.' })
  current!: boolean;

  @Field(() => String, { description: 'What the browser calls itself, as it was at sign-in.' })
  userAgent!: string;

  @Field(() => DateTime, { description: 'When you signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;
}

@InputType('RevokeSessionInput', { description: 'Which session to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'Id of one of your own sessions.' })
  @IsUUID()
  sessionId!: string;
}

@ObjectType('RevokeSessionPayload', { description: 'What became of the session.' })
export class RevokeSessionPayload {
  @Field(() => SessionModel, {
    nullable: true,
    description: 'The session that was ended; null when there was none to end.',
  })
  session?: SessionModel | null;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when you have no such session, or it has ended already.' })
  userErrors!: UserErrorModel[];
}

@ObjectType('SignOutPayload', { description: 'What became of this session.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True: this browser is signed out.' })
  signedOut!: boolean;
}
