import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsUUID } from 'class-validator';
import { ApiScope, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';
import { ContactModel } from './contact.model.js';

@ObjectType('MergeEvidence', { description: 'What was found for a merge or a suggestion.' })
export class MergeEvidenceModel {
  @Field(() => String, { description: 'What kind of evidence it is: name, domain, messages, identities.' })
  key!: string;

  @Field(() => String, { description: 'What was found.' })
  value!: string;
}

@ApiScope('contacts:read')
@ObjectType('MergedContact', {
  description: 'A contact that is shown as part of another, because both are one person.',
})
export class MergedContactModel {
  @Field(() => ID, { description: 'Key of the contact; give it to unmergeContact to show it by itself again.' })
  contactId!: string;

  @Field(() => String, { description: 'The name that it had.' })
  displayName!: string;

  @Field(() => [String], { description: 'What it is recognised by.' })
  identities!: string[];

  @Field(() => String, {
    description:
      'Why: user, or the rule: directory_pair, same_row, same_mailbox, name_and_domain, name_and_mailbox, name_and_company_kept, name_and_address, mailbox_of_name.',
  })
  reason!: string;

  @Field(() => [MergeEvidenceModel], { description: 'What was found.' })
  evidence!: MergeEvidenceModel[];

  @Field(() => Date, { description: 'When.' })
  mergedAt!: Date;
}

@ApiScope('contacts:read')
@ObjectType('Duplicate', { description: 'Two contacts that may be one person; you decide.' })
export class DuplicateModel {
  leftId!: string;
  rightId!: string;

  @Field(() => ContactModel, { nullable: true, description: 'One of the two.' })
  left?: ContactModel | null;

  @Field(() => ContactModel, { nullable: true, description: 'The other.' })
  right?: ContactModel | null;

  @Field(() => String, { description: 'Which rule found them; name_alone says that they only share a name.' })
  reason!: string;

  @Field(() => [MergeEvidenceModel], { description: 'What was found.' })
  evidence!: MergeEvidenceModel[];

  @Field(() => Float, { description: 'How likely it is, 0 to 1; orders the list.' })
  score!: number;
}

export const { Connection: DuplicateConnection } = connectionTypes(DuplicateModel, 'Duplicate', {
  totalCount: 'How many pairs wait for your word.',
});

@InputType({ description: 'Contacts that are one person.' })
export class MergeContactsInput {
  @Field(() => ID, { description: 'The contact that shows them all.' })
  @IsUUID()
  intoId!: string;

  @Field(() => [ID], { description: 'The others, at most 20.' })
  @IsUUID(undefined, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  contactIds!: string[];
}

@InputType({ description: 'A merged contact that is somebody else.' })
export class UnmergeContactInput {
  @Field(() => ID, { description: 'Key of the merged contact.' })
  @IsUUID()
  contactId!: string;
}

@InputType({ description: 'Two contacts that are two people.' })
export class KeepContactsApartInput {
  @Field(() => ID, { description: 'One of them.' })
  @IsUUID()
  leftId!: string;

  @Field(() => ID, { description: 'The other.' })
  @IsUUID()
  rightId!: string;
}

@ObjectType({ description: 'The answer to what you say of who is who.' })
export class ContactMergePayload {
  @Field(() => [ContactModel], { description: 'The contacts as they are now; none when there are errors.' })
  contacts!: ContactModel[];

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}
