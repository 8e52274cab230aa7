import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ApiScope, Json, UserErrorModel } from '../../platform/graphql/index.js';
import type { ContactSort } from '../domain/contact-filter.js';
import { ContactFilterInput, ContactSortField, ContactSortInput, SortDirection } from './contact-filter.input.js';

@ObjectType('ContactSortOrder', { description: 'The order of a list of contacts.' })
export class ContactSortModel {
  @Field(() => ContactSortField, { description: 'By what.' })
  field!: ContactSort['field'];

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: ContactSort['direction'];
}

@ApiScope('contacts:read')
@ObjectType('ContactView', { description: 'A list of contacts that you come back to.' })
export class ContactViewModel {
  @Field(() => ID, { description: 'Key of the view.' })
  id!: string;

  @Field(() => String, { description: 'What you call it.' })
  name!: string;

  @Field(() => Int, { description: 'Its place among your views, from 0.' })
  position!: number;

  @Field(() => Json, { nullable: true, description: 'The filter, as the input ContactFilter has it; null for none.' })
  filter!: unknown;

  @Field(() => ContactSortModel, { nullable: true, description: 'The order; null for the usual one.' })
  sort!: ContactSortModel | null;

  @Field(() => String, { nullable: true, description: 'What is searched for; null for nothing.' })
  search!: string | null;

  @Field(() => [String], {
    description: 'Columns from left to right, in the words of the client; empty for the usual.',
  })
  columns!: string[];

  @Field(() => String, { description: 'All of it as the query string of an address, without the question mark.' })
  text!: string;
}

@InputType({ description: 'What a view shows.' })
export class ContactViewDefinitionInput {
  @Field(() => ContactFilterInput, { nullable: true, description: 'Which contacts.' })
  @Allow()
  filter?: ContactFilterInput | null;

  @Field(() => ContactSortInput, { nullable: true, description: 'In which order.' })
  @Allow()
  sort?: ContactSortInput | null;

  @Field(() => String, { nullable: true, description: 'What is searched for.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Columns from left to right, at most 30.' })
  @Allow()
  columns?: string[] | null;
}

@InputType({ description: 'A view to save.' })
export class CreateContactViewInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Key that it shall have, a UUID that you make: the same again makes nothing twice.',
  })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { description: 'What you call it, at most 100 characters.' })
  @IsString()
  @MaxLength(100)
  name!: string;

  @Field(() => ContactViewDefinitionInput, { description: 'What it shows.' })
  @ValidateNested()
  @Type(() => ContactViewDefinitionInput)
  definition!: ContactViewDefinitionInput;
}

@InputType({ description: 'What to change in a view; what is left out stays as it is.' })
export class UpdateContactViewInput {
  @Field(() => ID, { description: 'Key of the view.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'What you call it, at most 100 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string | null;

  @Field(() => ContactViewDefinitionInput, { nullable: true, description: 'What it shall show instead.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactViewDefinitionInput)
  definition?: ContactViewDefinitionInput | null;
}

@InputType({ description: 'Which view to delete.' })
export class DeleteContactViewInput {
  @Field(() => ID, { description: 'Key of the view.' })
  @IsUUID()
  id!: string;
}

@InputType({ description: 'The order of your views.' })
export class ReorderContactViewsInput {
  @Field(() => [ID], { description: 'Keys of views in the order wanted; the others come after them as they were.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@ObjectType('ContactViewPayload', { description: 'The answer to a change of a view.' })
export class ContactViewPayload {
  @Field(() => ContactViewModel, { nullable: true, description: 'The view as it is now; null when there are errors.' })
  view!: ContactViewModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

@ObjectType('ContactViewsPayload', { description: 'The answer to a change of the list of views.' })
export class ContactViewsPayload {
  @Field(() => [ContactViewModel], { description: 'All your views as they are now, in order.' })
  views!: ContactViewModel[];

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}
