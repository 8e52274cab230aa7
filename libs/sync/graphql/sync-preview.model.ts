import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApiScope, DateTime } from '../../platform/graphql/index.js';
import { PreviewReasonModel } from './preview-reason.model.js';
import { SyncPreferencesModel } from './sync-preferences.model.js';

@ObjectType('PreviewCount', { description: 'How many items there are of one kind.' })
export class PreviewCountModel {
  @Field(() => String, {
    description: 'Stable key: a month as YYYY-MM (or a year), the id of a label or calendar, a domain.',
  })
  key!: string;

  @Field(() => String, { description: 'What to show for it.' })
  label!: string;

  @Field(() => Int, { description: 'Number of items.' })
  count!: number;
}

@ObjectType('PreviewPerson', { description: 'Somebody whom the import would make a contact of.' })
export class PreviewPersonModel {
  @Field(() => String, { description: 'E-mail address, lower case.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Name, if one is given with the address.' })
  name!: string | null;

  @Field(() => Int, { description: 'In how many items of the sample the person takes part.' })
  items!: number;
}

@ObjectType('PreviewCompany', { description: 'A company that people of the sample belong to, by their addresses.' })
export class PreviewCompanyModel {
  @Field(() => String, { description: 'Its domain, lower case; never that of a free-mail provider.' })
  domain!: string;

  @Field(() => String, { description: 'A name to begin with, made of the domain.' })
  name!: string;

  @Field(() => Int, { description: 'How many people of it are in the sample.' })
  people!: number;

  @Field(() => Int, { description: 'In how many items of the sample they take part.' })
  items!: number;
}

@ObjectType('PreviewItem', { description: 'One item of the sample.' })
export class PreviewItemModel {
  @Field(() => String, { description: 'Subject or title.' })
  title!: string;

  @Field(() => String, { description: 'The other people on it.' })
  with!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent, or takes place.' })
  occurredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it makes no contact, if it makes none.' })
  note!: string | null;
}

@ApiScope('sync:read')
@ObjectType('SyncPreview', {
  description: 'What an import would bring in and what it would leave out. Nothing is imported yet.',
})
export class SyncPreviewModel {
  @Field(() => ID, { description: 'Id of the preview.' })
  id!: string;

  /** For the resolvers of `integration` and `fileName`; not in the schema. */
  integrationId!: string;
  importId!: string | null;

  @Field(() => String, { description: 'Stands for exactly what is shown; an approval must name it.' })
  hash!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Until when it can be approved.' })
  expiresAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How many days back the import would go; null for everything.' })
  lookBackDays!: number | null;

  @Field(() => Int, { description: 'Number of items that would be imported.' })
  totalItems!: number;

  @Field(() => Boolean, {
    description: 'False when not everything could be counted in time, so that the numbers are estimates.',
  })
  exact!: boolean;

  @Field(() => [PreviewCountModel], { description: 'Items by month, newest first.' })
  byMonth!: PreviewCountModel[];

  @Field(() => [PreviewCountModel], { description: 'Items by label or calendar, most first.' })
  byContainer!: PreviewCountModel[];

  @Field(() => [PreviewCountModel], { description: 'Items of the sample by domain of the people on them, most first.' })
  byDomain!: PreviewCountModel[];

  @Field(() => [PreviewPersonModel], {
    description: 'People in the sample whom the import would make contacts of, at most 100.',
  })
  people!: PreviewPersonModel[];

  @Field(() => Int, { description: 'How many such people the sample has in all.' })
  peopleTotal!: number;

  @Field(() => [PreviewCompanyModel], {
    description: 'Companies in the sample that the import would bring, at most 100, most items first.',
  })
  companies!: PreviewCompanyModel[];

  @Field(() => Int, { description: 'How many such companies the sample has in all.' })
  companiesTotal!: number;

  @Field(() => SyncPreferencesModel, { description: 'What it was made with, and what an approval allows.' })
  preferences!: SyncPreferencesModel;

  @Field(() => Int, { description: 'Number of items that were looked at for people, domains and the sample.' })
  sampledItems!: number;

  @Field(() => [PreviewReasonModel], { description: 'What would not be imported, by reason.' })
  leftOut!: PreviewReasonModel[];

  @Field(() => [PreviewReasonModel], {
    description: 'Items of the sample that would be imported and make no contact, by reason.',
  })
  withoutContact!: PreviewReasonModel[];

  @Field(() => [PreviewItemModel], { description: 'Some of the items, newest first.' })
  sample!: PreviewItemModel[];

  @Field(() => Int, { description: "How many seconds the import would take at the provider's limits." })
  estimatedSeconds!: number;

  @Field(() => Int, { description: "How many of the provider's quota units it would use." })
  estimatedQuotaUnits!: number;
}
