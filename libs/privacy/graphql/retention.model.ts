import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional } from 'class-validator';
import { DateTime, UserErrorModel } from '../../platform/graphql/index.js';

export enum RetentionKindModel {
  RAW_EVENTS = 'rawEvents',
  BATCHES = 'batches',
  AUDIT = 'audit',
  NOTIFICATIONS = 'notifications',
  CONTACT_CHANGES = 'contactChanges',
}

registerEnumType(RetentionKindModel, {
  name: 'RetentionKind',
  description: 'What is kept for a time.',
  valuesMap: {
    RAW_EVENTS: { description: 'Messages and events as the provider sent them; what was read of them stays.' },
    BATCHES: { description: 'Which items imports left out, one by one; how many, and why, stays.' },
    AUDIT: { description: 'Who did what.' },
    NOTIFICATIONS: { description: 'Notices.' },
    CONTACT_CHANGES: { description: 'What it takes to take changes of contacts back.' },
  },
});

@ObjectType('RetentionRule', { description: 'How long something is kept.' })
export class RetentionRuleModel {
  @Field(() => RetentionKindModel, { description: 'What is kept.' })
  kind!: RetentionKindModel;

  @Field(() => Int, { description: 'For how many days.' })
  days!: number;

  @Field(() => Int, { description: 'For how many days unless you choose otherwise.' })
  defaultDays!: number;

  @Field(() => Int, { nullable: true, description: 'What you chose; null for the default.' })
  chosenDays!: number | null;

  @Field(() => Int, { description: 'The fewest days that can be chosen.' })
  least!: number;

  @Field(() => Int, { description: 'The most days that can be chosen.' })
  most!: number;
}

@ObjectType('Retention', { description: 'How long things are kept; gone through once a day.' })
export class RetentionModel {
  @Field(() => [RetentionRuleModel], { description: 'One for each kind.' })
  rules!: RetentionRuleModel[];

  @Field(() => DateTime, { nullable: true, description: 'When everything was gone through last; null before that.' })
  ranAt!: Date | null;
}

@InputType({ description: 'How long something is to be kept.' })
export class SetRetentionInput {
  @Field(() => RetentionKindModel, { description: 'What is kept.' })
  @IsEnum(RetentionKindModel)
  kind!: RetentionKindModel;

  @Field(() => Int, { nullable: true, description: 'For how many days; null for the default.' })
  @IsOptional()
  @IsInt()
  days!: number | null;
}

@ObjectType({ description: 'What became of it.' })
export class SetRetentionPayload {
  @Field(() => RetentionModel, { nullable: true, description: 'What holds now; null when nothing was changed.' })
  retention!: RetentionModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}
