import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDate,
  IsString,
  IsUUID,
  MaxDate,
  MaxLength,
  MinDate,
} from 'class-validator';

/** What the `id` of every create input says. */
export const OWN_ID =
  'A UUID that you make, for what is made to be known by: sent again, nothing is made twice. Left out, one is made.';

/** What the names of a list of contacts say. */
export const CONTACTS = 'Keys of the contacts that it concerns, at most 50.';

export const MAX_CONTACTS = 50;

const both =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

/** Text of one or many lines, without what the database cannot hold. */
export const Text = (longest: number): PropertyDecorator =>
  both(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().trim() : value,
    ),
    IsString(),
    MaxLength(longest),
  );

/** A moment of a life, not of the far past or future. */
export const Moment = (): PropertyDecorator =>
  both(IsDate(), MinDate(new Date('1900-01-01T00:00:00Z')), MaxDate(new Date('2200-01-01T00:00:00Z')));

/** Keys of contacts. */
export const ContactIds = (least: 0 | 1): PropertyDecorator =>
  both(
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(MAX_CONTACTS),
    IsUUID('all', { each: true, message: 'contactIds must be keys of contacts' }),
  );
