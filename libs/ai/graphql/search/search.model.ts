import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TextRangeModel } from '../../../contacts/index.js';
import { ApiScope, connectionTypes } from '../../../platform/graphql/index.js';

/** What can be found. */
export enum SearchKind {
  CONTACT = 'contact',
  COMPANY = 'company',
  EMAIL = 'email',
  MEETING = 'meeting',
  CALL = 'call',
  NOTE = 'note',
  DOCUMENT = 'document',
}

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What can be found.',
  valuesMap: {
    CONTACT: { description: 'A person.' },
    COMPANY: { description: 'A company.' },
    EMAIL: { description: 'An e-mail.' },
    MEETING: { description: 'A meeting.' },
    CALL: { description: 'A call that was written down.' },
    NOTE: { description: 'A note.' },
    DOCUMENT: { description: 'A file beside a contact.' },
  },
});

/** Why something was found. */
export enum SearchReason {
  WORDS = 'words',
  SPELLING = 'spelling',
  MEANING = 'meaning',
}

registerEnumType(SearchReason, {
  name: 'SearchReason',
  description: 'Why something was found.',
  valuesMap: {
    WORDS: { description: 'It holds words that were looked for.' },
    SPELLING: { description: 'Its name or subject has words that are spelled almost like them.' },
    MEANING: { description: 'It is about something like it.' },
  },
});

@ApiScope('contacts:read')
@ObjectType('SearchHit', { description: 'What a search found, and why.' })
export class SearchHitModel {
  @Field(() => ID, { description: 'Key of what was found: a contact, a company, an interaction or a document.' })
  id!: string;

  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind | `${SearchKind}`;

  @Field(() => Date, { nullable: true, description: 'When it happened or came in; null for people and companies.' })
  occurredAt!: Date | null;

  @Field(() => String, { description: 'Name, subject or file name; may be empty.' })
  title!: string;

  @Field(() => [TextRangeModel], { description: 'The parts of the title to highlight, from left to right.' })
  titleHighlights!: TextRangeModel[];

  @Field(() => String, { description: 'The part of its text that fits best, as plain text; may be empty.' })
  excerpt!: string;

  @Field(() => [TextRangeModel], { description: 'The parts of the excerpt to highlight, from left to right.' })
  excerptHighlights!: TextRangeModel[];

  @Field(() => String, {
    nullable: true,
    description: 'Who it is with; of a person the address, of a company the domain, of a document whose it is.',
  })
  people!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a document, the contact that it is beside; of an interaction, one that took part in it.',
  })
  contactId!: string | null;

  @Field(() => [SearchReason], { description: 'Why it was found.' })
  reasons!: (SearchReason | `${SearchReason}`)[];
}

export const { Edge: SearchHitEdge, Connection: SearchHitConnection } = connectionTypes(SearchHitModel, 'SearchHit');

Field(() => Boolean, {
  description:
    'Whether what is meant was looked for, too; not when AI is off, its budget is used up or it does not answer.',
})(SearchHitConnection.prototype, 'byMeaning');
