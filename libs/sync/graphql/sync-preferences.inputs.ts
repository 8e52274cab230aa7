import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { SyncPreferences } from '../data/preferences.types.js';
import { ContactsFromModel, SyncDetailModel } from './sync-preferences.model.js';

/** Far above what is allowed, so that the person is told what is; a bound against floods alone. */
const FLOOD = 5_000;

function List(description: string): PropertyDecorator {
  const decorators = [
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(FLOOD),
    IsString({ each: true }),
    MaxLength(1_000, { each: true }),
  ];
  return (target, key) => decorators.forEach((decorate) => decorate(target, key));
}

@InputType({ description: 'What you want to have taken in; what is not given has its default.' })
export class SyncPreferencesInput {
  @Field(() => Int, { nullable: true, description: 'How many days back; null for everything.' })
  @IsOptional()
  @IsInt()
  lookBackDays?: number | null;

  @Field(() => String, { nullable: true, description: "A search in the provider's own syntax; null for all." })
  @IsOptional()
  @IsString()
  @MaxLength(FLOOD)
  query?: string | null;

  @List('Ids of the labels or calendars to take in; empty for all.')
  containersIn: string[] = [];

  @List('Ids of the labels or calendars to leave out; they win.')
  containersOut: string[] = [];

  @List('Addresses, domains (`acme.example`) or domains with all below (`*.acme.example`); empty for everybody.')
  peopleIn: string[] = [];

  @List('The same for people to leave out; they win.')
  peopleOut: string[] = [];

  @Field(() => ContactsFromModel, { defaultValue: ContactsFromModel.EVERYONE, description: 'Who becomes a contact.' })
  @IsEnum(ContactsFromModel)
  contactsFrom: ContactsFromModel = ContactsFromModel.EVERYONE;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether events that are marked private are taken in.' })
  @IsBoolean()
  privateEvents = true;

  @Field(() => SyncDetailModel, {
    defaultValue: SyncDetailModel.FULL,
    description: 'How much of a message is read and kept. What is here already keeps the detail it came with.',
  })
  @IsEnum(SyncDetailModel)
  detail: SyncDetailModel = SyncDetailModel.FULL;

  @Field(() => Int, { nullable: true, description: 'How many days of planned events; null for all.' })
  @IsOptional()
  @IsInt()
  futureDays?: number | null;
}

@InputType({ description: 'What to save, and for which connection.' })
export class SaveSyncPreferencesInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID()
  integrationId!: string;

  @Field(() => SyncPreferencesInput, { description: 'They take the place of what was saved.' })
  @ValidateNested()
  @Type(() => SyncPreferencesInput)
  preferences!: SyncPreferencesInput;
}

@InputType({ description: 'Where to take away what the preferences leave out.' })
export class RemoveExcludedInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID()
  integrationId!: string;
}

export function preferencesFrom(input: SyncPreferencesInput): SyncPreferences {
  const { containersIn, containersOut, peopleIn, peopleOut, contactsFrom, privateEvents, detail } = input;
  const { lookBackDays = null, query = null, futureDays = null } = input;
  const lists = { containersIn, containersOut, peopleIn, peopleOut };
  return { lookBackDays, query, ...lists, contactsFrom, privateEvents, detail, futureDays };
}
