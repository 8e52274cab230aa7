import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { ContactModel, InteractionModel } from '../../../contacts/index.js';

@ArgsType()
export class SimilarArgs {
  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'How many to give, at most 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first = 5;
}

@ObjectType('SimilarContact', { description: 'A contact like another.' })
export class SimilarContactModel {
  @Field(() => ContactModel, { description: 'The contact.' })
  contact!: ContactModel;

  @Field(() => Float, { description: 'How much alike they are, 0 to 1.' })
  likeness!: number;
}

@ObjectType('SimilarInteraction', { description: 'An interaction like another.' })
export class SimilarInteractionModel {
  @Field(() => InteractionModel, { description: 'The interaction.' })
  interaction!: InteractionModel;

  @Field(() => Float, { description: 'How much alike they are, 0 to 1.' })
  likeness!: number;
}
