import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, connectionTypes } from '../../platform/graphql/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

export enum SyncBatchKindModel {
  INITIAL = 'initial',
  INCREMENTAL = 'incremental',
  RESYNC = 'resync',
}

registerEnumType(SyncBatchKindModel, {
  name: 'SyncBatchKind',
  description: 'What a batch set out to do.',
  valuesMap: {
    INITIAL: { description: 'Import what was previewed and approved.' },
    INCREMENTAL: { description: 'Follow what has changed since.' },
    RESYNC: { description: 'List everything again, because the provider no longer tells what has changed.' },
  },
});

export enum SyncBatchStateModel {
  QUEUED = 'queued',
  RUNNING = 'running',
  PAUSED = 'paused',
  COMPLETED = 'completed',
  COMPLETED_WITH_ERRORS = 'completed_with_errors',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
  UNDOING = 'undoing',
  UNDONE = 'undone',
}

registerEnumType(SyncBatchStateModel, {
  name: 'SyncBatchState',
  description: 'Where a batch is.',
  valuesMap: {
    QUEUED: { description: 'It waits for its turn, or for the account to be connected again.' },
    RUNNING: { description: 'It is being worked on, or waits for the provider to let it go on.' },
    PAUSED: { description: 'It was halted by you.' },
    COMPLETED: { description: 'Everything listed was stored or left out with a reason.' },
    COMPLETED_WITH_ERRORS: { description: 'Everything else is there, and the items that failed are named.' },
    FAILED: { description: 'It could not go on; the error tells why.' },
    CANCELLED: { description: 'It was ended by you.' },
    UNDOING: { description: 'What it brought is being taken back.' },
    UNDONE: { description: 'What it brought was taken back.' },
  },
});

@ObjectType('SyncBatch', { description: 'One approved import, or one look at what has changed since.' })
export class SyncBatchModel {
  /** For the resolvers of fields; not in the schema. */
  row!: SyncBatchEntity;

  @Field(() => ID, { description: 'Id of the batch.' })
  id!: string;

  @Field(() => SyncBatchKindModel, { description: 'What it set out to do.' })
  kind!: SyncBatchKindModel;

  @Field(() => SyncBatchStateModel, { description: 'Where it is.' })
  state!: SyncBatchStateModel;

  @Field(() => DateTime, { description: 'When it was approved or begun.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the work began.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Stable code. While the batch is open: what it waits for (`quota`, `temporary`, `reconnect`, `cursor`). Afterwards: why it failed.',
  })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in plain words.' })
  errorMessage!: string | null;
}

export const { Edge: SyncBatchEdge, Connection: SyncBatchConnection } = connectionTypes(SyncBatchModel, 'SyncBatch');

export function presentBatch(row: SyncBatchEntity): SyncBatchModel {
  const { id, kind, state, createdAt, startedAt, finishedAt, errorCode, errorMessage } = row;
  return {
    row,
    id,
    kind: kind as SyncBatchKindModel,
    state: state as SyncBatchStateModel,
    createdAt,
    startedAt,
    finishedAt,
    errorCode,
    errorMessage,
  };
}
