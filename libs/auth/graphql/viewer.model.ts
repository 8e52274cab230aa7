import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What a person may do. */
export enum UserRoleModel {
  USER = 'user',
  ADMIN = 'admin',
}

registerEnumType(UserRoleModel, {
  name: 'UserRole',
  description: 'What a person may do.',
  valuesMap: {
    USER: { description: 'Works with their own data.' },
    ADMIN: { description: 'Also looks after the installation; sees no other person’s data either.' },
  },
});

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerModel {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;

  @Field(() => String, { description: 'Name, for showing.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, for showing; it does not identify anybody.' })
  email!: string;

  @Field(() => UserRoleModel, { description: 'What they may do.' })
  role!: UserRoleModel;
}
