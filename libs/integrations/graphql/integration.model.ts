import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope, DateTime } from '../../platform/graphql/index.js';

/** Whether an account can be read. */
export enum IntegrationStatusModel {
  ACTIVE = 'active',
  RECONNECT = 'reconnect',
  DISCONNECTING = 'disconnecting',
  DISCONNECTED = 'disconnected',
}

registerEnumType(IntegrationStatusModel, {
  name: 'IntegrationStatus',
  description: 'Whether a connected account can be read.',
  valuesMap: {
    ACTIVE: { description: 'It can be read.' },
    RECONNECT: { description: 'The provider ended the access; connect it again to go on. Nothing is lost.' },
    DISCONNECTING: {
      description: 'You are giving it up; the provider is told, and what you wanted erased is taken back.',
    },
    DISCONNECTED: { description: 'You gave it up; it has no tokens any more. Connect it again to go on.' },
  },
});

@ApiScope('sync:read')
@ObjectType('Integration', { description: 'One source of an account that you connected.' })
export class IntegrationModel {
  @Field(() => ID, { description: 'Id of the connection.' })
  id!: string;

  @Field(() => String, { description: 'Key of the source, e.g. `google_gmail`.' })
  source!: string;

  @Field(() => String, { description: 'Name of the source, e.g. Gmail.' })
  sourceName!: string;

  @Field(() => String, { description: 'E-mail address of the account.' })
  accountEmail!: string;

  @Field(() => IntegrationStatusModel, { description: 'Whether it can be read.' })
  status!: IntegrationStatusModel;

  @Field(() => [String], { description: "The provider's names of the permissions that you granted." })
  scopes!: string[];

  @Field(() => Boolean, {
    description: 'Whether it is looked at again and again for changes; an imported file is not.',
  })
  followsChanges!: boolean;

  @Field(() => DateTime, { description: 'When you first connected it.' })
  connectedAt!: Date;
}
