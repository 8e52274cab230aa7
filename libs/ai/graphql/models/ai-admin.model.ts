import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsNotEmpty, IsNumber, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { UserErrorModel } from '../../../platform/graphql/index.js';
import { AiCreditsModel, AiTaskModel } from './ai-settings.model.js';

export enum AiModelPlaceModel {
  IN_USE = 'in_use',
  COMPARED = 'compared',
  NONE = 'none',
}

registerEnumType(AiModelPlaceModel, {
  name: 'AiModelPlace',
  description: 'What a model is for its kind of work.',
  valuesMap: {
    IN_USE: { description: 'It does the work.' },
    COMPARED: { description: 'It runs beside the one in use when two are compared.' },
    NONE: { description: 'It waits.' },
  },
});

@ObjectType('AiModel', { description: 'A model that can do one kind of work.' })
export class AiModelModel {
  @Field(() => ID, { description: 'Id of the model.' })
  id!: string;

  @Field(() => AiTaskModel, { description: 'The kind of work.' })
  task!: AiTaskModel;

  @Field(() => String, { description: 'What its server calls it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The machine that it runs on; null for this one.' })
  host!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long its vectors are; null when it makes none.' })
  dimensions!: number | null;

  @Field(() => Float, { description: 'Credits for a million tokens that it reads.' })
  inputPrice!: number;

  @Field(() => Float, { description: 'Credits for a million tokens that it writes.' })
  outputPrice!: number;

  @Field(() => AiModelPlaceModel, { description: 'What it is for its kind of work.' })
  place!: AiModelPlaceModel;

  @Field(() => Boolean, { description: 'Whether it can be asked, as this installation is configured.' })
  available!: boolean;
}

@InputType('ChooseAiModelInput', { description: 'Which model, and what for.' })
export class ChooseAiModelInput {
  @Field(() => ID, { description: 'Id of the model.' })
  @IsNotEmpty()
  @MaxLength(300)
  modelId!: string;

  @Field(() => AiModelPlaceModel, { description: 'What it is to be.' })
  @IsEnum(AiModelPlaceModel)
  place!: AiModelPlaceModel;
}

@ObjectType('ChooseAiModelPayload', { description: 'What became of it.' })
export class ChooseAiModelPayload {
  @Field(() => [AiModelModel], { description: 'All models, as they are now.' })
  models!: AiModelModel[];

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed: NOT_FOUND, UNAVAILABLE or IN_USE.' })
  userErrors!: UserErrorModel[];
}

@InputType('SetUserAiCreditsInput', { description: 'What somebody may spend on models.' })
export class SetUserAiCreditsInput {
  @Field(() => ID, { description: 'Id of the user.' })
  @IsUUID()
  userId!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Credits for each month, this one included; null for what the installation gives.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000_000)
  credits?: number | null;
}

@ObjectType('SetUserAiCreditsPayload', { description: 'What became of it.' })
export class SetUserAiCreditsPayload {
  @Field(() => AiCreditsModel, {
    nullable: true,
    description: 'What they may spend now; null when nothing was changed.',
  })
  credits!: AiCreditsModel | null;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when there is no such user.' })
  userErrors!: UserErrorModel[];
}
