import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { ApiScope, DateTime, connectionTypes } from '../../platform/graphql/index.js';
import { ConsentPurposeModel } from './enums.js';
import { Moment, OWN_ID, Text } from './fields.js';

const LONG = 2_000;

@ApiScope('activities:read')
@ObjectType('Consent', { description: 'What a person agreed to. It is history: it is withdrawn, never deleted.' })
export class ConsentModel {
  @Field(() => ID, { description: 'Key of the consent.' })
  id!: string;

  @Field(() => ID, { description: 'Key of the contact that it is shown with.' })
  contactId!: string;

  @Field(() => ConsentPurposeModel, { description: 'What it is for.' })
  purpose!: `${ConsentPurposeModel}`;

  @Field(() => String, { description: 'What exactly was agreed to; may be empty.' })
  detail!: string;

  @Field(() => String, { description: 'How it was given.' })
  source!: string;

  @Field(() => String, { description: 'Where the proof is; may be empty.' })
  evidence!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { description: 'What is to be said of the withdrawal; may be empty.' })
  withdrawalNote!: string;

  @Field(() => DateTime, { description: 'When it was written down here.' })
  createdAt!: Date;
}

export const { Edge: ConsentEdge, Connection: ConsentConnection } = connectionTypes(ConsentModel, 'Consent');

@ApiScope('activities:read')
@ObjectType('ConsentAccess', { description: 'That somebody looked at the consents of a contact.' })
export class ConsentAccessModel {
  @Field(() => ID, { description: 'Key of the entry in the audit log.' })
  id!: string;

  @Field(() => DateTime, { description: 'When.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'Who: user or system.' })
  actor!: string;
}

export const { Edge: ConsentAccessEdge, Connection: ConsentAccessConnection } = connectionTypes(
  ConsentAccessModel,
  'ConsentAccess',
);

@InputType({ description: 'A consent to write down.' })
export class GiveConsentInput {
  @Field(() => ID, { nullable: true, description: OWN_ID })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => ID, { description: 'Key of the contact who gave it.' })
  @IsUUID()
  contactId!: string;

  @Field(() => ConsentPurposeModel, { description: 'What it is for.' })
  @IsEnum(ConsentPurposeModel)
  purpose!: ConsentPurposeModel;

  @Field(() => String, { nullable: true, description: 'What exactly was agreed to.' })
  @IsOptional()
  @Text(LONG)
  detail?: string | null;

  @Field(() => String, { description: 'How it was given, e.g. by a form on the web site.' })
  @Text(LONG)
  @IsNotEmpty({ message: 'Say how the consent was given.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Where the proof is.' })
  @IsOptional()
  @Text(LONG)
  evidence?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was given; null for now.' })
  @IsOptional()
  @Moment()
  givenAt?: Date | null;
}

@InputType({ description: 'A consent that no longer stands.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'Key of the consent.' })
  @IsUUID()
  id!: string;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null for now.' })
  @IsOptional()
  @Moment()
  withdrawnAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What is to be said of the withdrawal.' })
  @IsOptional()
  @Text(LONG)
  note?: string | null;
}
