import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { ApiScope, DateTime, UserErrorModel } from '../../platform/graphql/index.js';
import type { FileImportEntity } from '../providers/files/index.js';

/** How far an uploaded file is. */
export enum FileImportStateModel {
  READING = 'reading',
  READY = 'ready',
  FAILED = 'failed',
  IMPORTED = 'imported',
  DISCARDED = 'discarded',
}

registerEnumType(FileImportStateModel, {
  name: 'FileImportState',
  description: 'How far an uploaded file is.',
  valuesMap: {
    READING: { description: 'It is being read.' },
    READY: { description: 'It was read; its import can be previewed and approved.' },
    FAILED: { description: 'It could not be read; the error tells why. Nothing of it was imported.' },
    IMPORTED: { description: 'Its import is done.' },
    DISCARDED: { description: 'It was given up, or not approved in time.' },
  },
});

@ApiScope('sync:read')
@ObjectType('FileImport', { description: 'A file that you gave for an import.' })
export class FileImportModel {
  /** For the resolver of fields; not in the schema. */
  row!: FileImportEntity;

  @Field(() => ID, { description: 'Id of the import; `previewSync` takes it.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Float, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => FileImportStateModel, { description: 'How far it is.' })
  state!: FileImportStateModel;

  @Field(() => String, { nullable: true, description: 'Stable code of why it failed.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in plain words.' })
  errorMessage!: string | null;

  @Field(() => Int, { description: 'Messages that were found in it.' })
  mail!: number;

  @Field(() => Int, { description: 'Events that were found in it.' })
  events!: number;

  @Field(() => Int, { description: 'Contacts that were found in it.' })
  contacts!: number;

  @Field(() => Int, { description: 'How many of those cannot be read; the ledger of the import names them.' })
  unreadable!: number;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  createdAt!: Date;
}

export function presentFileImport(row: FileImportEntity): FileImportModel {
  const { id, fileName, size, state, errorCode, errorMessage, mail, events, contacts, unreadable, createdAt } = row;
  return {
    row,
    id,
    fileName,
    size: Number(size),
    state: state as FileImportStateModel,
    errorCode,
    errorMessage,
    mail,
    events,
    contacts,
    unreadable,
    createdAt,
  };
}

@InputType({ description: 'Which imported file.' })
export class FileImportInput {
  @Field(() => ID, { description: 'Id of the import.' })
  @IsUUID()
  id!: string;
}

@ObjectType({ description: 'The answer to discardFileImport.' })
export class DiscardFileImportPayload {
  @Field(() => FileImportModel, { nullable: true, description: 'The import; null when there are errors.' })
  fileImport!: FileImportModel | null;

  @Field(() => [UserErrorModel], { description: 'Why it was not given up.' })
  userErrors!: UserErrorModel[];
}
