import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ContactField } from './contact.model.js';

/** Fields of a contact that the user sets; what is left out stays as it is. */
@InputType({ isAbstract: true })
abstract class ContactFieldsInput {
  @Field(() => String, { nullable: true, description: 'The telephone number, at most 100 characters; null for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What they do, at most 200 characters; null for nothing.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  jobTitle?: string | null;

  @Field(() => ID, { nullable: true, description: 'The company that they belong to; null for none.' })
  @IsOptional()
  @IsUUID()
  companyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The company by name instead, at most 200 characters; it is made when there is none by that name.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  companyName?: string | null;
}

@InputType({ description: 'What to change in a contact; what is left out stays as it is.' })
export class UpdateContactInput extends ContactFieldsInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name that it shall have, at most 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address to write to: one that the contact has, or a new one, which it is recognised by from then on.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  primaryEmail?: string | null;

  @Field(() => [ContactField], {
    nullable: true,
    description: 'What shall follow again what is imported. It takes a moment until what is derived stands there.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(ContactField, { each: true })
  resetFields?: `${ContactField}`[] | null;
}

@InputType({ description: 'A contact to make by hand.' })
export class CreateContactInput extends ContactFieldsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Key that it shall have, a UUID that you make: the same again makes nothing twice.',
  })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { description: 'The name, at most 200 characters.' })
  @IsString()
  @MaxLength(200)
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to, which it is recognised by.' })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  primaryEmail?: string | null;
}
