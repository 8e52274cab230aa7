import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PreviewReason', { description: 'Why items are treated apart, and how many.' })
export class PreviewReasonModel {
  @Field(() => String, { description: 'Stable code of the reason.' })
  reason!: string;

  @Field(() => String, { description: 'The reason in plain words.' })
  label!: string;

  @Field(() => Int, { description: 'Number of items.' })
  count!: number;

  @Field(() => Boolean, { description: 'False when the number is estimated.' })
  exact!: boolean;
}
