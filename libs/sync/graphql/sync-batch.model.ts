import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiScope, DateTime, connectionTypes } from '../../platform/graphql/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

export enum SyncBatchKindModel {
  INITIAL = 'initial',
  INCREMENTAL = 'incremental',
  RESYNC = 'resync',
  REMOVAL = 'removal',
}

registerEnumType(SyncBatchKindModel, {
  name: 'SyncBatchKind',
  description: 'What a batch set out to do.',
  valuesMap: {
    INITIAL: { description: 'Import what was previewed and approved.' },
    INCREMENTAL: { description: 'Follow what has changed since.' },
    RESYNC: { description: 'List everything again, because the provider no longer tells what has changed.' },
    REMOVAL: { description: 'Take away what your preferences now leave out.' },
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

export enum SyncBatchActionModel {
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  CANCEL = 'CANCEL',
  RETRY_FAILED = 'RETRY_FAILED',
  UNDO = 'UNDO',
  REDO = 'REDO',
}

registerEnumType(SyncBatchActionModel, {
  name: 'SyncBatchAction',
  description: 'What may be done with a batch.',
  valuesMap: {
    PAUSE: { description: 'Halt it; what is here stays.' },
    RESUME: { description: 'Let it go on after a pause.' },
    CANCEL: { description: 'End it; what came in stays, and what was not fetched is left out.' },
    RETRY_FAILED: { description: 'Try again what could not be read.' },
    UNDO: { description: 'Take back what it brought.' },
    REDO: { description: 'Bring back what was taken back.' },
  },
});

@ObjectType('SyncGapReport', {
  description: 'What a listing of everything found after the provider no longer told what had changed.',
})
export class SyncGapReportModel {
  @Field(() => DateTime, { nullable: true, description: 'The last look before the gap; null when there was none.' })
  since!: Date | null;

  @Field(() => DateTime, { description: 'When the gap was noticed.' })
  noticedAt!: Date;

  @Field(() => Int, { description: 'Items that had been missed.' })
  added!: number;

  @Field(() => Int, { description: 'Items that had changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Items that were gone.' })
  deleted!: number;
}

@ApiScope('sync:read')
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
      'Stable code. While the batch is open: what it waits for (`quota`, `temporary`, `reconnect`, `cursor`, `internal`). Afterwards: why it failed.',
  })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in plain words.' })
  errorMessage!: string | null;

  @Field(() => SyncGapReportModel, {
    nullable: true,
    description:
      'What it found that had been missed; null unless it listed everything because the provider had forgotten.',
  })
  gapReport!: SyncGapReportModel | null;

  @Field(() => String, {
    description:
      'Path of the proof that nothing was missed, item by item, as CSV; with `.json` instead of `.csv` as JSON.',
  })
  reportUrl!: string;
}

export const { Edge: SyncBatchEdge, Connection: SyncBatchConnection } = connectionTypes(SyncBatchModel, 'SyncBatch');

export function presentBatch(row: SyncBatchEntity): SyncBatchModel {
  const { id, kind, state, createdAt, startedAt, finishedAt, errorCode, errorMessage, gapReport } = row;
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
    gapReport: gapReport && {
      ...gapReport,
      since: gapReport.since === null ? null : new Date(gapReport.since),
      noticedAt: new Date(gapReport.noticedAt),
    },
    reportUrl: `/sync/batches/${id}/report.csv`,
  };
}
