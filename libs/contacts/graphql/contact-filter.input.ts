import { Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { ContactFilter, ContactSort, DateRange, NumberRange } from '../domain/contact-filter.js';

/** What a list of contacts is ordered by. */
export enum ContactSortField {
  LAST_INTERACTION = 'lastInteraction',
  FIRST_INTERACTION = 'firstInteraction',
  NAME = 'name',
  STRENGTH = 'strength',
  INTERACTIONS = 'interactions',
  CREATED = 'created',
}

/** Which way. */
export enum SortDirection {
  ASC = 'asc',
  DESC = 'desc',
}

registerEnumType(ContactSortField, {
  name: 'ContactSortField',
  description: 'What a list of contacts is ordered by. Contacts without such a time come last, whichever way.',
  valuesMap: {
    LAST_INTERACTION: { description: 'When you were last in touch.' },
    FIRST_INTERACTION: { description: 'When you were first in touch.' },
    NAME: { description: 'The name, capitals and small letters alike.' },
    STRENGTH: { description: 'Strength of the relationship.' },
    INTERACTIONS: { description: 'Number of e-mails and meetings.' },
    CREATED: { description: 'When the contact came into being.' },
  },
});
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way a list is ordered.',
  valuesMap: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'Largest, latest or last in the alphabet first.' },
  },
});

@InputType('DateRange', { description: 'A stretch of time; every bound that is given holds.' })
export class DateRangeInput implements DateRange {
  @Field(() => Date, { nullable: true, description: 'At or after this moment.' })
  after?: Date;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  before?: Date;

  @Field(() => Int, { nullable: true, description: 'Within so many days, back from now.' })
  withinDays?: number;

  @Field(() => Int, { nullable: true, description: 'Longer ago than so many days.' })
  olderThanDays?: number;
}

@InputType('NumberRange', { description: 'Bounds of a number, both included.' })
export class NumberRangeInput implements NumberRange {
  @Field(() => Float, { nullable: true, description: 'At least this.' })
  min?: number;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  max?: number;
}

@InputType('ContactFilter', {
  description:
    'Which contacts: of the conditions that are given every one holds. Groups may hold groups, four deep; at most 30 conditions.',
})
export class ContactFilterInput implements ContactFilter {
  @Field(() => [ContactFilterInput], { nullable: true, description: 'Each of these holds.' })
  all?: ContactFilterInput[];

  @Field(() => [ContactFilterInput], { nullable: true, description: 'At least one of these holds.' })
  any?: ContactFilterInput[];

  @Field(() => ContactFilterInput, { nullable: true, description: 'This does not hold.' })
  not?: ContactFilterInput;

  @Field(() => ID, { nullable: true, description: 'Has this tag.' })
  tagId?: string;

  @Field(() => ID, { nullable: true, description: 'Belongs to this company.' })
  companyId?: string;

  @Field(() => String, { nullable: true, description: 'Has an address at this domain or one below it.' })
  domain?: string;

  @Field(() => String, { nullable: true, description: 'Has this in the name or in an address.' })
  text?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a company is known.' })
  hasCompany?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether a telephone number is known.' })
  hasPhone?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether a job title is known.' })
  hasJobTitle?: boolean;

  @Field(() => NumberRangeInput, { nullable: true, description: 'Strength of the relationship, 0 to 100.' })
  strength?: NumberRangeInput;

  @Field(() => DateRangeInput, { nullable: true, description: 'When you were last in touch.' })
  lastInteraction?: DateRangeInput;

  @Field(() => Boolean, { nullable: true, description: 'Whether you were never in touch so far.' })
  neverContacted?: boolean;

  @Field(() => DateRangeInput, { nullable: true, description: 'When you were first in touch.' })
  firstInteraction?: DateRangeInput;

  @Field(() => NumberRangeInput, { nullable: true, description: 'Number of e-mails and meetings.' })
  interactions?: NumberRangeInput;

  @Field(() => DateRangeInput, { nullable: true, description: 'When the contact came into being.' })
  created?: DateRangeInput;

  @Field(() => Boolean, { nullable: true, description: 'Whether you have changed it.' })
  edited?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether a meeting that is not cancelled lies ahead.' })
  hasNextMeeting?: boolean;

  @Field(() => ID, { nullable: true, description: 'Was made by this import.' })
  batchId?: string;
}

@InputType('ContactSort', { description: 'The order of a list of contacts.' })
export class ContactSortInput implements ContactSort {
  @Field(() => ContactSortField, { description: 'By what.' })
  field!: ContactSort['field'];

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: 'Which way.' })
  direction: ContactSort['direction'] = SortDirection.DESC;
}
