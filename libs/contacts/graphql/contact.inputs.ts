import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';

@InputType({ description: 'What to change in a contact.' })
export class UpdateContactInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { description: 'The name that it shall have, at most 200 characters.' })
  @IsString()
  @MaxLength(200)
  displayName!: string;
}
