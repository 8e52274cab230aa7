import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { UserRoleModel } from '../../auth/index.js';
import { DateTime, PageArgs, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('AdminUser', { description: 'A person who uses this installation, as its administrators see them.' })
export class AdminUserModel {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;

  @Field(() => String, { description: 'Name, for showing.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, for showing.' })
  email!: string;

  @Field(() => UserRoleModel, { description: 'What they may do.' })
  role!: UserRoleModel;

  @Field(() => DateTime, { description: 'When they first signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a session or key of theirs was last used, to the minute; null when none is left to tell.',
  })
  lastSeenAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when they may do nothing; null when they may.' })
  disabledAt!: Date | null;

  @Field(() => Int, { description: 'In how many browsers they are signed in.' })
  sessions!: number;

  @Field(() => Int, { description: 'How many accounts they have connected.' })
  integrations!: number;
}

export const { Edge: AdminUserEdge, Connection: AdminUserConnection } = connectionTypes(AdminUserModel, 'AdminUser');

@ArgsType()
export class AdminUsersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or address; null for everybody.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(200)
  search?: string | null;
}

@InputType('SetUserDisabledInput', { description: 'Who may act, and who may not.' })
export class SetUserDisabledInput {
  @Field(() => ID, { description: 'Id of the user.' })
  @IsUUID()
  userId!: string;

  @Field(() => Boolean, { description: 'True: they may do nothing, and what runs for them stops. False: it goes on.' })
  @IsBoolean()
  disabled!: boolean;
}

@InputType('SetUserRoleInput', { description: 'What a user may do.' })
export class SetUserRoleInput {
  @Field(() => ID, { description: 'Id of the user.' })
  @IsUUID()
  userId!: string;

  @Field(() => UserRoleModel, { description: 'Their role from now on.' })
  @IsEnum(UserRoleModel)
  role!: UserRoleModel;
}

@ObjectType('AdminUserPayload', { description: 'What became of a user.' })
export class AdminUserPayload {
  @Field(() => AdminUserModel, { nullable: true, description: 'The user as they are now; null when nothing was done.' })
  user!: AdminUserModel | null;

  @Field(() => [UserErrorModel], {
    description:
      'NOT_FOUND; LAST_ADMIN when nobody else could look after the installation; NOT_YOURSELF when you would lock yourself out; CONFLICT when the account is being erased.',
  })
  userErrors!: UserErrorModel[];
}
