import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID, Length } from 'class-validator';
import { DateTime, UserErrorModel } from '../../../platform/graphql/index.js';

@ObjectType('Passkey', { description: 'A passkey that you sign in with.' })
export class PasskeyModel {
  @Field(() => ID, { description: 'Id of the passkey; not the one that your device knows it by.' })
  id!: string;

  @Field(() => String, { description: 'What you called it.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether a password manager keeps it beyond the one device.' })
  backedUp!: boolean;

  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it last proved you; null when never.' })
  lastUsedAt!: Date | null;
}

@InputType('RenamePasskeyInput', { description: 'What to call a passkey.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'Id of one of your own passkeys.' })
  @IsUUID()
  passkeyId!: string;

  @Field(() => String, { description: 'Its new name, 1 to 80 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(1, 80)
  name!: string;
}

@ObjectType('RenamePasskeyPayload', { description: 'What became of the passkey.' })
export class RenamePasskeyPayload {
  @Field(() => PasskeyModel, { nullable: true, description: 'The renamed passkey; null when there was none.' })
  passkey?: PasskeyModel | null;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when you have no such passkey.' })
  userErrors!: UserErrorModel[];
}

@InputType('RemovePasskeyInput', { description: 'Which passkey to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Id of one of your own passkeys.' })
  @IsUUID()
  passkeyId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the second factor may end with it, when it is your last one.',
  })
  @IsBoolean()
  endSecondFactor!: boolean;
}

@ObjectType('RemovePasskeyPayload', { description: 'What became of the passkey.' })
export class RemovePasskeyPayload {
  @Field(() => PasskeyModel, { nullable: true, description: 'The removed passkey; null when none was removed.' })
  passkey?: PasskeyModel | null;

  @Field(() => [UserErrorModel], {
    description:
      'NOT_FOUND when you have no such passkey; LAST_PASSKEY when the second factor would end with it and you did not say that it may.',
  })
  userErrors!: UserErrorModel[];
}
