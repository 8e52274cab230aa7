import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope } from '../../platform/graphql/index.js';
import { SyncBatchModel } from './sync-batch.model.js';

export enum KeptReasonModel {
  EDITED = 'edited',
  IN_USE = 'in_use',
}

registerEnumType(KeptReasonModel, {
  name: 'KeptReason',
  description: 'Why a contact stays although the batch that made it is undone.',
  valuesMap: {
    EDITED: { description: 'You changed it since.' },
    IN_USE: { description: 'It takes part in what other batches brought.' },
  },
});

@ApiScope('contacts:read')
@ObjectType('KeptContact', { description: 'A contact that stays although the batch that made it is undone.' })
export class KeptContactModel {
  @Field(() => ID, { description: 'Key of the contact.' })
  contactId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => KeptReasonModel, { description: 'Why it stays.' })
  reason!: KeptReasonModel;
}

@ObjectType({ isAbstract: true })
class UndoCountsModel {
  @Field(() => Int, { description: 'Items of the provider that go: the batch brought them.' })
  items!: number;

  @Field(() => Int, { description: 'Items that are put back as they were: the batch changed or deleted them.' })
  restored!: number;

  @Field(() => Int, { description: 'E-mails and meetings that go.' })
  interactions!: number;

  @Field(() => Int, { description: 'Contacts that go.' })
  contacts!: number;

  @Field(() => [KeptContactModel], { description: 'Contacts that stay, what you edited first; at most 50.' })
  kept!: KeptContactModel[];

  @Field(() => Int, { description: 'How many contacts stay in all.' })
  keptTotal!: number;
}

@ObjectType('UndoReport', { description: 'What an undo took away, and what stays.' })
export class UndoReportModel extends UndoCountsModel {}

@ObjectType('UndoPreview', { description: 'What undoing a batch would take away now, and what would stay.' })
export class UndoPreviewModel extends UndoCountsModel {
  @Field(() => SyncBatchModel, { description: 'The batch.' })
  batch!: SyncBatchModel;

  @ApiScope('contacts:read')
  @Field(() => [String], { description: 'Names of contacts that go; at most 50.' })
  contactNames!: string[];
}
