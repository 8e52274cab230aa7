import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ApiScope, PageArgs, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';
import type { CompanySort } from '../domain/company-list.js';
import { SortDirection } from './contact-filter.input.js';

/** What a list of companies is ordered by. */
export enum CompanySortField {
  LAST_INTERACTION = 'lastInteraction',
  NAME = 'name',
  CONTACTS = 'contacts',
  STRENGTH = 'strength',
  CREATED = 'created',
}

registerEnumType(CompanySortField, {
  name: 'CompanySortField',
  description: 'What a list of companies is ordered by. Companies without such a time come last, whichever way.',
  valuesMap: {
    LAST_INTERACTION: { description: 'When you were last in touch with somebody of it.' },
    NAME: { description: 'The name, capitals and small letters alike.' },
    CONTACTS: { description: 'Number of contacts.' },
    STRENGTH: { description: 'Strength of the relationship with all its contacts together.' },
    CREATED: { description: 'When the company came into being.' },
  },
});

@ApiScope('contacts:read')
@ObjectType('Company', { description: 'A company that contacts belong to.' })
export class CompanyModel {
  @Field(() => ID, { description: 'Key of the company.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The domain that its addresses are at; null when made by hand.' })
  domain!: string | null;

  @Field(() => Date, { description: 'When the company came into being.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether you have changed it: then no import and no undo overrides that.' })
  edited!: boolean;
}

@ObjectType('CompanyTotals', { description: 'What the contacts of a company come to.' })
export class CompanyTotalsModel {
  @Field(() => Int, { description: 'How many contacts belong to it, those of subsidiaries not counted.' })
  contactCount!: number;

  @Field(() => Int, { description: 'E-mails and meetings of its contacts; what two took part in counts twice.' })
  interactionCount!: number;

  @Field(() => Date, { nullable: true, description: 'When you were last in touch with somebody of it.' })
  lastInteractionAt!: Date | null;

  @Field(() => Int, { description: 'Strength of the relationship with all its contacts together, 0 to 100.' })
  strength!: number;
}

export const { Connection: CompanyConnection } = connectionTypes(CompanyModel, 'Company', {
  totalCount: 'How many companies match, on all pages.',
});

@InputType('CompanySort', { description: 'The order of a list of companies.' })
export class CompanySortInput implements CompanySort {
  @Field(() => CompanySortField, { description: 'By what.' })
  field!: CompanySort['field'];

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: 'Which way.' })
  direction: CompanySort['direction'] = SortDirection.DESC;
}

@InputType('CompanyFilter', { description: 'Which companies: of the conditions that are given every one holds.' })
export class CompanyFilterInput {
  @Field(() => ID, { nullable: true, description: 'Is a subsidiary of this company.' })
  parentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether contacts belong to it.' })
  hasContacts?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you have changed it.' })
  edited?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a domain.' })
  hasDomain?: boolean | null;
}

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Field(() => CompanyFilterInput, { nullable: true, description: 'Which companies; without it all of them.' })
  @Allow()
  filter?: CompanyFilterInput | null;

  @Field(() => CompanySortInput, {
    nullable: true,
    description: 'In which order: latest interaction first unless said otherwise.',
  })
  @Allow()
  sort?: CompanySortInput | null;

  @Field(() => String, { nullable: true, description: 'Finds companies by words of their name or domain.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;
}

@InputType({ description: 'A company to make by hand.' })
export class CreateCompanyInput {
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
  name!: string;

  @Field(() => String, { nullable: true, description: 'A domain, an address of the web or an e-mail address of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  domain?: string | null;

  @Field(() => ID, { nullable: true, description: 'The company that it belongs to.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

@InputType({ description: 'What to change in a company; what is left out stays as it is.' })
export class UpdateCompanyInput {
  @Field(() => ID, { description: 'Key of the company.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name, at most 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The company that it shall belong to; null for none.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

@ObjectType('CompanyPayload', { description: 'The answer to a change of a company.' })
export class CompanyPayload {
  @Field(() => CompanyModel, { nullable: true, description: 'The company as it is now; null when there are errors.' })
  company!: CompanyModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}
