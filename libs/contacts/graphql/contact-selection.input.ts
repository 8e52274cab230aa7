import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ContactFilterInput } from './contact-filter.input.js';

@InputType({ description: 'All contacts that a list shows, on all its pages.' })
export class MatchingContactsInput {
  @Field(() => ContactFilterInput, { nullable: true, description: "The list's filter." })
  @Allow()
  filter?: ContactFilterInput | null;

  @Field(() => String, { nullable: true, description: "The list's search." })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => Int, {
    description: 'How many that are, as you were shown. When it is another number by now, nothing is changed.',
  })
  @IsInt()
  @Min(0)
  expectedCount!: number;
}

@InputType({ description: 'Which contacts to change: either some by key, or all that match.' })
export class ContactSelectionInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Keys of contacts, at most 1,000; those that are gone are left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids?: string[] | null;

  @Field(() => MatchingContactsInput, { nullable: true, description: 'All that match at this moment.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MatchingContactsInput)
  matching?: MatchingContactsInput | null;
}

@InputType({ isAbstract: true })
abstract class SelectionInput {
  @Field(() => ContactSelectionInput, { description: 'Which contacts.' })
  @ValidateNested()
  @Type(() => ContactSelectionInput)
  contacts!: ContactSelectionInput;
}

@InputType({ description: 'Contacts to delete.' })
export class DeleteContactsInput extends SelectionInput {}

@InputType({ description: 'Deleted contacts to bring back.' })
export class RestoreContactsInput {
  @Field(() => [ID], { description: 'Their keys, at most 1,000.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@InputType({
  description: 'Contacts to give a tag to: one by its key, or by a name, which is made when there is none.',
})
export class TagContactsInput extends SelectionInput {
  @Field(() => ID, { nullable: true, description: 'Key of the tag.' })
  @IsOptional()
  @IsUUID()
  tagId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the tag, at most 50 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  tagName?: string | null;
}

@InputType({ description: 'Contacts to take a tag from.' })
export class UntagContactsInput extends SelectionInput {
  @Field(() => ID, { description: 'Key of the tag.' })
  @IsUUID()
  tagId!: string;
}

@InputType({ description: 'Contacts to give a company to; with neither key nor name they get none.' })
export class SetCompanyOfContactsInput extends SelectionInput {
  @Field(() => ID, { nullable: true, description: 'Key of the company.' })
  @IsOptional()
  @IsUUID()
  companyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the company, at most 200 characters; it is made when there is none.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  companyName?: string | null;
}
