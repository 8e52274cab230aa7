import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('NormalizationExample', {
  description: 'An e-mail or meeting that a newer version of the reading changed.',
})
export class NormalizationExampleModel {
  interactionId!: string;

  @Field(() => [String], {
    description: 'Names of what changed, e.g. subject, body, participants; none when all of it is new.',
  })
  fields!: string[];
}

@ObjectType('NormalizationReport', {
  description:
    'What a newer version of the reading changed of what is stored from a source. What you edited, merged or deleted stays.',
})
export class NormalizationReportModel {
  @Field(() => Int, { description: 'Version of the reading.' })
  version!: number;

  @Field(() => String, { description: 'Where the items come from, e.g. google_gmail.' })
  source!: string;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When nothing older was left; null while it is at work.' })
  finishedAt!: Date | null;

  @Field(() => Int, { description: 'Items that were read again: the sum of the five below.' })
  examined!: number;

  @Field(() => Int, { description: 'Items that say something else now.' })
  changed!: number;

  @Field(() => Int, { description: 'Items that say the same, and were left alone.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Items that tell of nothing any more.' })
  removed!: number;

  @Field(() => Int, { description: 'Items that could not be read, and stay as they were.' })
  failed!: number;

  @Field(() => Int, { description: 'Items that were kept as they were: their content is no longer stored.' })
  kept!: number;

  @Field(() => [NormalizationExampleModel], { description: 'Some of what changed, at most 50.' })
  examples!: NormalizationExampleModel[];
}
