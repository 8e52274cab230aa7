import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope, DateTime } from '../../platform/graphql/index.js';
import type { CoveredCount, SyncPreferences } from '../data/preferences.types.js';
import { reasonLabel } from '../domain/labels.js';
import { PreviewReasonModel } from './preview-reason.model.js';

export enum ContactsFromModel {
  EVERYONE = 'everyone',
  WRITTEN_TO = 'written_to',
}

registerEnumType(ContactsFromModel, {
  name: 'ContactsFrom',
  description: 'Who becomes a contact.',
  valuesMap: {
    EVERYONE: { description: 'Everybody on what is taken in, machines and crowds aside.' },
    WRITTEN_TO: { description: 'Only people whom you have written to, or invited to a meeting of yours.' },
  },
});

export enum SyncDetailModel {
  METADATA = 'metadata',
  SNIPPET = 'snippet',
  FULL = 'full',
}

registerEnumType(SyncDetailModel, {
  name: 'SyncDetail',
  description: 'How much of a message is read and kept.',
  valuesMap: {
    METADATA: { description: 'Who, when, and the subject.' },
    SNIPPET: { description: 'The same, and the first words.' },
    FULL: { description: 'Everything but the content of attachments.' },
  },
});

@ApiScope('sync:read')
@ObjectType('SyncPreferences', { description: 'What you want to have taken in from an account.' })
export class SyncPreferencesModel {
  @Field(() => Int, { nullable: true, description: 'How many days back; null for everything.' })
  lookBackDays!: number | null;

  @Field(() => String, { nullable: true, description: "A search in the provider's own syntax; null for all." })
  query!: string | null;

  @Field(() => [String], { description: 'Ids of the labels or calendars to take in; empty for all.' })
  containersIn!: string[];

  @Field(() => [String], { description: 'Ids of the labels or calendars to leave out; they win.' })
  containersOut!: string[];

  @Field(() => [String], {
    description:
      'Addresses, domains (`acme.example`) or domains with all below (`*.acme.example`); empty for everybody.',
  })
  peopleIn!: string[];

  @Field(() => [String], { description: 'The same for people to leave out; they win.' })
  peopleOut!: string[];

  @Field(() => ContactsFromModel, { description: 'Who becomes a contact.' })
  contactsFrom!: ContactsFromModel;

  @Field(() => Boolean, { description: 'Whether events that are marked private are taken in.' })
  privateEvents!: boolean;

  @Field(() => SyncDetailModel, { description: 'How much of a message is read and kept.' })
  detail!: SyncDetailModel;

  @Field(() => Int, { nullable: true, description: 'How many days of planned events; null for all.' })
  futureDays!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When you saved them; null while they are the defaults.' })
  savedAt!: Date | null;
}

@ObjectType('CoveredItems', { description: 'What is here and is left out by your preferences now.' })
export class CoveredItemsModel {
  @Field(() => Int, { description: 'Number of messages or events.' })
  items!: number;

  @Field(() => Int, { description: 'Number of entries on timelines; a series of meetings has many.' })
  interactions!: number;

  @Field(() => Int, { description: 'Number of contacts that nothing would be left of, edited ones aside.' })
  contacts!: number;

  @Field(() => [PreviewReasonModel], { description: 'Items by reason, most first.' })
  reasons!: PreviewReasonModel[];
}

@ObjectType('SourceContainer', { description: 'A label or calendar that you may choose by.' })
export class SourceContainerModel {
  @Field(() => String, { description: "The provider's id." })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: '`label` or `calendar`.' })
  kind!: string;
}

export function presentPreferences(saved: { settings: SyncPreferences; savedAt: Date | null }): SyncPreferencesModel {
  const { settings, savedAt } = saved;
  return {
    ...settings,
    containersIn: [...settings.containersIn],
    containersOut: [...settings.containersOut],
    peopleIn: [...settings.peopleIn],
    peopleOut: [...settings.peopleOut],
    contactsFrom: settings.contactsFrom as ContactsFromModel,
    detail: settings.detail as SyncDetailModel,
    savedAt,
  };
}

export function presentCovered({ items, interactions, contacts, reasons }: CoveredCount): CoveredItemsModel {
  return {
    items,
    interactions,
    contacts,
    reasons: reasons.map(({ reason, count }) => ({ reason, label: reasonLabel(reason), count, exact: true })),
  };
}
