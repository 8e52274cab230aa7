import { ArgsType, Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { DateTime, UserErrorModel } from '../../../platform/graphql/index.js';

export enum AiTaskModel {
  EMBED = 'embed',
  INSIGHT = 'insight',
  CHAT = 'chat',
}

registerEnumType(AiTaskModel, {
  name: 'AiTask',
  description: 'What models are asked for.',
  valuesMap: {
    EMBED: { description: 'Vectors, for search.' },
    INSIGHT: { description: 'Summaries, next steps and the like.' },
    CHAT: { description: 'Answers to questions.' },
  },
});

@ObjectType('AiCredits', {
  description: 'What may be spent on models in this month. Models that run here cost nothing.',
})
export class AiCreditsModel {
  @Field(() => Float, { description: 'How many credits there are for the month.' })
  limit!: number;

  @Field(() => Float, { description: 'How many of them are spent.' })
  spent!: number;

  @Field(() => Float, { description: 'How many of them are held for what is under way.' })
  reserved!: number;

  @Field(() => DateTime, { description: 'When the next month begins, and all are there again.' })
  renewsAt!: Date;
}

@ObjectType('AiTaskSetting', { description: 'Which model does one kind of work.' })
export class AiTaskSettingModel {
  @Field(() => AiTaskModel, { description: 'The kind of work.' })
  task!: AiTaskModel;

  @Field(() => String, { description: 'Name of the model.' })
  model!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The machine that it runs on, to which your texts are sent; null for this one, which they do not leave.',
  })
  host!: string | null;
}

@ObjectType('AiSettings', { description: 'Whether models work for you, which ones, and what they may cost.' })
export class AiSettingsModel {
  @Field(() => Boolean, { description: 'Whether there are models at all in this installation.' })
  available!: boolean;

  @Field(() => Boolean, { description: 'Whether you let them work for you. When not, none is called.' })
  on!: boolean;

  @Field(() => AiCreditsModel, { description: 'What may be spent in this month, and what is.' })
  credits!: AiCreditsModel;

  @Field(() => [AiTaskSettingModel], { description: 'One for each kind of work.' })
  tasks!: AiTaskSettingModel[];
}

@InputType('SetAiEnabledInput', { description: 'Whether models are to work for you.' })
export class SetAiEnabledInput {
  @Field(() => Boolean, { description: 'False: no model is called for you, not even one that runs here.' })
  @IsBoolean()
  on!: boolean;
}

@ObjectType('SetAiEnabledPayload', { description: 'What became of it.' })
export class SetAiEnabledPayload {
  @Field(() => AiSettingsModel, { nullable: true, description: 'What holds now; null when nothing was changed.' })
  settings!: AiSettingsModel | null;

  @Field(() => [UserErrorModel], {
    description: 'Why nothing was changed: AI_UNAVAILABLE when there are no models here.',
  })
  userErrors!: UserErrorModel[];
}

@ObjectType('AiUsageDay', { description: 'What one model did for you on one day, at one kind of work.' })
export class AiUsageDayModel {
  @Field(() => String, { description: 'The day in UTC, e.g. `2026-05-14`.' })
  day!: string;

  @Field(() => String, { description: 'Name of the model.' })
  model!: string;

  @Field(() => AiTaskModel, { description: 'The kind of work.' })
  task!: AiTaskModel;

  @Field(() => Int, { description: 'How often it was called.' })
  calls!: number;

  @Field(() => Int, { description: 'How often that failed.' })
  failed!: number;

  @Field(() => Float, { description: 'How many tokens it read.' })
  inputTokens!: number;

  @Field(() => Float, { description: 'How many tokens it wrote.' })
  outputTokens!: number;

  @Field(() => Float, { description: 'What that cost, in credits.' })
  cost!: number;
}

const DAYS = 30;

@ArgsType()
export class AiUsageArgs {
  @Field(() => Int, { defaultValue: DAYS, description: 'How many days to look back, today included; at most 366.' })
  @IsInt()
  @Min(1)
  @Max(366)
  days: number = DAYS;
}
