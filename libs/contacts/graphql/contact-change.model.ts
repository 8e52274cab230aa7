import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

/** What was done to contacts. */
export enum ContactChangeKind {
  EDITED = 'edited',
  DELETED = 'deleted',
  RESTORED = 'restored',
  TAGGED = 'tagged',
  UNTAGGED = 'untagged',
  COMPANY_SET = 'company_set',
}

registerEnumType(ContactChangeKind, {
  name: 'ContactChangeKind',
  description: 'What was done to contacts.',
  valuesMap: {
    EDITED: { description: 'Fields of one contact were changed.' },
    DELETED: { description: 'They were deleted.' },
    RESTORED: { description: 'They were brought back after they had been deleted.' },
    TAGGED: { description: 'They were given a tag.' },
    UNTAGGED: { description: 'A tag was taken from them, or deleted.' },
    COMPANY_SET: { description: 'They were given a company, or none.' },
  },
});

@ApiScope('contacts:read')
@ObjectType('ContactChange', { description: 'A change that you made to contacts, which can be undone as a whole.' })
export class ContactChangeModel {
  @Field(() => ID, { description: 'Key of the change.' })
  id!: string;

  @Field(() => ContactChangeKind, { description: 'What was done.' })
  kind!: ContactChangeKind | `${ContactChangeKind}`;

  @Field(() => String, {
    nullable: true,
    description: 'What it was about: the name of the tag, of the company, or of the one contact.',
  })
  subject!: string | null;

  @Field(() => Int, { description: 'How many contacts it changed; those that were like that already do not count.' })
  count!: number;

  @Field(() => Date, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was undone.' })
  undoneAt!: Date | null;
}

export const { Connection: ContactChangeConnection } = connectionTypes(ContactChangeModel, 'ContactChange');

@ObjectType('ContactChangePayload', { description: 'The answer to a change of many contacts.' })
export class ContactChangePayload {
  @Field(() => ContactChangeModel, {
    nullable: true,
    description: 'What was done, to be undone by its key; null when there are errors.',
  })
  change!: ContactChangeModel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With the error SELECTION_CHANGED: how many contacts match now.',
  })
  matched!: number | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

@ObjectType('ContactLeftAlone', { description: 'A contact that an undo left as it is, for it was changed since.' })
export class ContactLeftAloneModel {
  @Field(() => ID, { description: 'Key of the contact.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  displayName!: string;
}

@ObjectType('UndoContactChangePayload', { description: 'The answer to undoContactChange.' })
export class UndoContactChangePayload {
  @Field(() => ContactChangeModel, { nullable: true, description: 'The change; null when there are errors.' })
  change!: ContactChangeModel | null;

  @Field(() => Int, { description: 'How many contacts are again as they were; 0 when it was undone before.' })
  restored!: number;

  @Field(() => [ContactLeftAloneModel], {
    description: 'Contacts that were changed since and are left as they are, by name; at most 100.',
  })
  leftAlone!: ContactLeftAloneModel[];

  @Field(() => Int, { description: 'How many were left as they are.' })
  leftAloneCount!: number;

  @Field(() => [UserErrorModel], { description: 'Why nothing was undone.' })
  userErrors!: UserErrorModel[];
}
