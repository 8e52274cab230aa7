import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs, PeriodInput } from '../../platform/graphql/index.js';
import { InteractionDirection, InteractionKind } from './enums.js';

@InputType({ description: 'Narrows a timeline down; what is left out or null does not narrow it.' })
export class TimelineFilterInput extends PeriodInput {
  @Field(() => [InteractionKind], { nullable: true, description: 'Only these kinds.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(InteractionKind, { each: true })
  kinds?: InteractionKind[] | null;

  @Field(() => InteractionDirection, { nullable: true, description: 'Only what the user began, or what others did.' })
  @IsOptional()
  @IsEnum(InteractionDirection)
  direction?: InteractionDirection | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False leaves out what machines and crowds sent; true gives nothing else.',
  })
  @IsOptional()
  @IsBoolean()
  automated?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A part of the subject or of the first words.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;
}

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => TimelineFilterInput, { nullable: true, description: 'Only a part of it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TimelineFilterInput)
  filter?: TimelineFilterInput | null;
}

@ArgsType()
export class CompanyTimelineArgs extends TimelineArgs {
  @Field(() => ID, { description: 'Key of the company.' })
  @IsUUID()
  companyId!: string;
}
