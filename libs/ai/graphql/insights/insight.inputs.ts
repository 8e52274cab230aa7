import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEnum, IsString, IsUUID, MaxLength } from 'class-validator';
import { InsightFeedbackModel } from './enums.js';

const LONGEST_WORDING = 2_000;

@InputType({ description: 'Whose insights are to be made.' })
export class RefreshInsightsInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  @IsUUID('all', { message: 'contactId must be the key of a contact' })
  contactId!: string;
}

@InputType({ description: 'Of which view the insights are to be made.' })
export class RefreshSegmentInsightsInput {
  @Field(() => ID, { description: 'Key of the saved view.' })
  @IsUUID('all', { message: 'savedViewId must be the key of a view' })
  savedViewId!: string;
}

@InputType({ description: 'What you think of an insight.' })
export class RateInsightInput {
  @Field(() => ID, { description: 'Key of the insight.' })
  @IsUUID('all', { message: 'insightId must be the key of an insight' })
  insightId!: string;

  @Field(() => InsightFeedbackModel, { description: 'NONE takes back what you said.' })
  @IsEnum(InsightFeedbackModel)
  feedback!: InsightFeedbackModel;
}

@InputType({ description: 'Which insight you do not want to see, or want to see again.' })
export class DismissInsightInput {
  @Field(() => ID, { description: 'Key of the insight.' })
  @IsUUID('all', { message: 'insightId must be the key of an insight' })
  insightId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False brings it back.' })
  @IsBoolean()
  dismissed!: boolean;
}

@InputType({ description: 'Your own words in the place of an insight.' })
export class CorrectInsightInput {
  @Field(() => ID, { description: 'Key of the insight.' })
  @IsUUID('all', { message: 'insightId must be the key of an insight' })
  insightId!: string;

  @Field(() => String, { description: `At most ${LONGEST_WORDING} characters; none give back what was told.` })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().trim() : value,
  )
  @IsString()
  @MaxLength(LONGEST_WORDING)
  text!: string;
}
