import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Finds contacts by a part of their name or of an address of theirs.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;
}
