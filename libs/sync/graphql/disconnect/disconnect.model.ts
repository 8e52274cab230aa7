import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsUUID } from 'class-validator';
import { IntegrationModel } from '../../../integrations/index.js';
import { ApiScope, DateTime, UserErrorModel } from '../../../platform/graphql/index.js';

export enum ImportedModel {
  KEEP = 'keep',
  ERASE = 'erase',
}

registerEnumType(ImportedModel, {
  name: 'Imported',
  description: 'What becomes of what an account brought in.',
  valuesMap: {
    KEEP: { description: 'It stays; connected again, the account goes on where it was.' },
    ERASE: { description: 'Every import of it is taken back, and what came in is deleted. What you edited stays.' },
  },
});

export enum DisconnectStepModel {
  LEAVING = 'leaving',
  ERASING = 'erasing',
  DONE = 'done',
}

registerEnumType(DisconnectStepModel, {
  name: 'DisconnectStep',
  description: 'How far it is.',
  valuesMap: {
    LEAVING: { description: 'The provider is told.' },
    ERASING: { description: 'What was imported is taken back.' },
    DONE: { description: 'It has ended.' },
  },
});

@ApiScope('sync:read')
@ObjectType('Disconnection', { description: 'A connection that is given up, or was.' })
export class DisconnectionModel {
  @Field(() => ImportedModel, { description: 'What becomes of what it brought in.' })
  imported!: ImportedModel;

  @Field(() => DisconnectStepModel, { description: 'How far it is.' })
  step!: DisconnectStepModel;

  @Field(() => Int, { description: 'Imports that are to be taken back.' })
  batches!: number;

  @Field(() => Int, { description: 'Imports that are taken back.' })
  batchesUndone!: number;

  @Field(() => Float, { description: 'Items that are deleted.' })
  itemsRemoved!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the provider took back its consent; null until that is settled, and where another connection needs it.',
  })
  revoked!: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  endedAt!: Date | null;
}

@ObjectType('DisconnectPreview', { description: 'What disconnecting an account would come to now.' })
export class DisconnectPreviewModel {
  @Field(() => IntegrationModel, { description: 'The connection.' })
  integration!: IntegrationModel;

  @Field(() => Boolean, {
    description: "Whether the provider's consent ends with it; not, while another source of the account is read.",
  })
  endsConsent!: boolean;

  @Field(() => Int, { description: 'Imports that would be taken back, if what came in is erased.' })
  batches!: number;

  @Field(() => Int, { description: 'Messages, events and cards that would be deleted.' })
  items!: number;

  @Field(() => Int, { description: 'E-mails and meetings that would go.' })
  interactions!: number;

  @Field(() => Int, { description: 'Contacts that would go.' })
  contacts!: number;

  @Field(() => Int, { description: 'Contacts of it that would stay: you edited them, or something else needs them.' })
  contactsKept!: number;
}

@InputType({ description: 'Which connection to give up, and what becomes of what it brought in.' })
export class DisconnectIntegrationInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID('all', { message: 'integrationId must be the id of a connection' })
  integrationId!: string;

  @Field(() => ImportedModel, { description: 'What becomes of what it brought in.' })
  @IsEnum(ImportedModel)
  imported!: ImportedModel;
}

@ObjectType({ description: 'The answer to disconnectIntegration.' })
export class DisconnectIntegrationPayload {
  @Field(() => IntegrationModel, {
    nullable: true,
    description: 'The connection as it is now; null when there are errors.',
  })
  integration!: IntegrationModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was begun.' })
  userErrors!: UserErrorModel[];
}
