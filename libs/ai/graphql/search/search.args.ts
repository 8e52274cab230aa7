import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs, PeriodInput } from '../../../platform/graphql/index.js';
import { SearchKind } from './search.model.js';

@InputType({ description: 'Narrows a search down; what is left out or null does not narrow it.' })
export class SearchFilterInput extends PeriodInput {
  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; of people and companies then all.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(SearchKind, { each: true })
  kinds?: SearchKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what this contact took part in.' })
  @IsOptional()
  @IsUUID('all')
  contactId?: string | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, { description: 'What to look for, in words; the first 500 characters count.' })
  @IsString()
  @MaxLength(20_000)
  query!: string;

  @Field(() => SearchFilterInput, { nullable: true, description: 'Only a part of everything.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilterInput)
  filter?: SearchFilterInput | null;
}
