import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { DateTime, UserErrorModel } from '../../platform/graphql/index.js';
import { ErasedTableModel } from './erasure.model.js';

@ObjectType('PersonErasurePreview', {
  description: 'What erasing a person would take away, as far as it is known before.',
})
export class PersonErasurePreviewModel {
  @Field(() => ID, { description: 'The contact that is shown; what is merged into it goes with it.' })
  contactId!: string;

  @Field(() => String, { description: 'Their name.' })
  displayName!: string;

  @Field(() => String, { description: 'What is to be typed out: their address, or their name where there is none.' })
  confirmation!: string;

  @Field(() => Int, { description: 'Contacts: this one, and those merged into it.' })
  contacts!: number;

  @Field(() => Int, { description: 'Addresses and numbers.' })
  identities!: number;

  @Field(() => Int, { description: 'E-mails and meetings that go: written by them, or with nobody else.' })
  whole!: number;

  @Field(() => Int, {
    description:
      'E-mails and meetings with others, which stay without them; those that only name them are found later.',
  })
  changed!: number;

  @Field(() => Int, { description: 'Notes and calls about them.' })
  notes!: number;

  @Field(() => Int, { description: 'Tasks about them.' })
  tasks!: number;

  @Field(() => Int, { description: 'Documents of theirs.' })
  documents!: number;

  @Field(() => Int, { description: 'Consents of theirs.' })
  consents!: number;

  @Field(() => Int, { description: 'Rows of imported tables that tell of them.' })
  rows!: number;
}

@ObjectType('PersonErasure', {
  description: 'A person who was erased from your data, or is being erased. It names nobody.',
})
export class PersonErasureModel {
  @Field(() => ID, { description: 'Id of the erasure.' })
  id!: string;

  @Field(() => String, { description: 'A keyed hash of whom it was about, in hex.' })
  subject!: string;

  @Field(() => DateTime, { description: 'Since when nothing brings them back.' })
  begunAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When nothing was left; null while it goes on.' })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'Items to look through.' })
  total!: number;

  @Field(() => Int, { description: 'Items that were looked through.' })
  done!: number;

  @Field(() => [ErasedTableModel], { description: 'What is gone so far, by table.' })
  tables!: ErasedTableModel[];

  @Field(() => Float, { description: 'E-mails and meetings with others, in which they cannot be read any more.' })
  changed!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 over the finished certificate, in hex.' })
  hash!: string | null;
}

@InputType({ description: 'Who, and that you mean it.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The contact.' })
  @IsUUID()
  contactId!: string;

  @Field(() => String, { description: 'What the preview asks for, typed out.' })
  @IsString()
  @MaxLength(500)
  confirm!: string;
}

@ObjectType({ description: 'What became of it.' })
export class ErasePersonPayload {
  @Field(() => PersonErasureModel, { nullable: true, description: 'The erasure; null when nothing was erased.' })
  erasure!: PersonErasureModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was erased; empty when it has begun.' })
  userErrors!: UserErrorModel[];
}
