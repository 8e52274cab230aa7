import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Where a search found its words. */
export enum ContactMatchField {
  NAME = 'name',
  EMAIL = 'email',
  PHONE = 'phone',
  COMPANY = 'company',
}

registerEnumType(ContactMatchField, {
  name: 'ContactMatchField',
  description: 'Where a search found its words.',
  valuesMap: {
    NAME: { description: 'In the name.' },
    EMAIL: { description: 'In an address.' },
    PHONE: { description: 'In a telephone number.' },
    COMPANY: { description: "In the company's name or domain." },
  },
});

@ObjectType('TextRange', { description: 'A part of a text.' })
export class TextRangeModel {
  @Field(() => Int, { description: 'Where it begins, in UTF-16 units from 0.' })
  start!: number;

  @Field(() => Int, { description: 'How long it is, in UTF-16 units.' })
  length!: number;
}

@ObjectType('ContactMatch', { description: 'Why a search found a contact.' })
export class ContactMatchModel {
  @Field(() => ContactMatchField, { description: 'Where the words were found; the name before all else.' })
  field!: ContactMatchField | `${ContactMatchField}`;

  @Field(() => String, { description: 'The text that they were found in.' })
  text!: string;

  @Field(() => [TextRangeModel], { description: 'The parts to highlight, from left to right.' })
  highlights!: TextRangeModel[];

  @Field(() => Boolean, { description: 'Whether it is only almost what was looked for.' })
  approximate!: boolean;
}
