import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('UserError', {
  description: 'Why a mutation did not do what was asked, in words for the person who asked.',
})
export class UserErrorModel {
  @Field(() => String, { description: 'Stable code for programs, e.g. PREVIEW_EXPIRED.' })
  code!: string;

  @Field(() => String, { description: 'What happened and what to do next.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input field at fault, if there is one.' })
  field?: string | null;
}
