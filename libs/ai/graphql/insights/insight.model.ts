import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { ApiScope, DateTime } from '../../../platform/graphql/index.js';
import { InsightFeedbackModel, InsightKindModel, InsightStateModel } from './enums.js';

@ApiScope('contacts:read')
@ObjectType('InsightCitation', { description: 'Words that a statement leans on, as they stand there.' })
export class InsightCitationModel {
  @Field(() => ID, { nullable: true, description: 'Key of the interaction that says so.' })
  interactionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the task that says so.' })
  taskId!: string | null;

  @Field(() => String, { description: 'The words.' })
  quote!: string;
}

@ApiScope('contacts:read')
@ObjectType('InsightStatement', { description: 'A sentence, and what it leans on.' })
export class InsightStatementModel {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => [InsightCitationModel], { description: 'What it leans on, one at least.' })
  citations!: InsightCitationModel[];
}

@ApiScope('contacts:read')
@ObjectType('Insight', { description: 'What is told of a contact, of the inbox or of a view, of one kind.' })
export class InsightModel {
  @Field(() => ID, { description: 'Key of the insight.' })
  id!: string;

  @Field(() => InsightKindModel, { description: 'What is told.' })
  kind!: InsightKindModel;

  @Field(() => [InsightStatementModel], { description: 'What a model says; each statement was checked.' })
  statements!: InsightStatementModel[];

  @Field(() => String, { nullable: true, description: 'Your own words, which stand in their place.' })
  correction!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the model; null when only your words are there.' })
  model!: string | null;

  @Field(() => Float, { description: 'What it cost, in credits.' })
  cost!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => InsightFeedbackModel, { description: 'What you think of it.' })
  feedback!: InsightFeedbackModel;

  @Field(() => Boolean, { description: 'Whether you have dismissed it.' })
  dismissed!: boolean;
}

@ApiScope('contacts:read')
@ObjectType('InsightSet', { description: 'All that is told of one contact, of the inbox or of a view.' })
export class InsightSetModel {
  @Field(() => InsightStateModel, { description: 'Whether it is there, and fits what happened.' })
  state!: InsightStateModel;

  @Field(() => DateTime, { nullable: true, description: 'When it was last compared with what happened.' })
  lookedAt!: Date | null;

  @Field(() => [InsightModel], { description: 'One of each kind at most.' })
  items!: InsightModel[];
}
