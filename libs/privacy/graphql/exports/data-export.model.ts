import { Field, Float, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateTime, UserErrorModel } from '../../../platform/graphql/index.js';

export enum DataExportStateModel {
  RUNNING = 'running',
  READY = 'ready',
  FAILED = 'failed',
  EXPIRED = 'expired',
}

registerEnumType(DataExportStateModel, {
  name: 'DataExportState',
  description: 'How far an export is.',
  valuesMap: {
    RUNNING: { description: 'It is being written.' },
    READY: { description: 'It can be downloaded.' },
    FAILED: { description: 'It could not be made; ask for another one.' },
    EXPIRED: { description: 'Its time was over, or a newer one took its place; it is deleted.' },
  },
});

@ObjectType('DataExport', { description: 'An export of everything that OmniCRM holds of you.' })
export class DataExportModel {
  @Field(() => ID, { description: 'Id of the export.' })
  id!: string;

  @Field(() => DataExportStateModel, { description: 'How far it is.' })
  state!: DataExportStateModel;

  @Field(() => DateTime, { description: 'When you asked for it.' })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was finished; null before.' })
  readyAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is deleted; null before it is finished.' })
  expiresAt!: Date | null;

  @Field(() => Float, { description: 'Rows that are written.' })
  rows!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Rows that there were when it began; null until they are counted. What is added meanwhile is exported too.',
  })
  rowsExpected!: number | null;

  @Field(() => Float, { description: 'Bytes so far, before packing.' })
  bytes!: number;
}

@ObjectType({ description: 'The answer to exportMyData.' })
export class ExportMyDataPayload {
  @Field(() => DataExportModel, { nullable: true, description: 'The export that has begun; null when none has.' })
  export!: DataExportModel | null;

  @Field(() => [UserErrorModel], { description: 'Why none has begun.' })
  userErrors!: UserErrorModel[];
}

@InputType({ description: 'Which export.' })
export class DataExportInput {
  @Field(() => ID, { description: 'Id of the export.' })
  @IsUUID('all', { message: 'exportId must be the id of an export' })
  exportId!: string;
}

@ObjectType({ description: 'The answer to createDataExportLink.' })
export class DataExportLinkPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Where it can be downloaded, on this server, for some minutes and in your own session.',
  })
  path!: string | null;

  @Field(() => [UserErrorModel], { description: 'Why there is no link.' })
  userErrors!: UserErrorModel[];
}
