import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, StartsSync, DateTime, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { KeptContact, UndoReport } from '../data/batch.types.js';
import { RedoService } from '../domain/redo.service.js';
import { UndoService } from '../domain/undo.service.js';
import { SyncBatchModel, presentBatch } from './sync-batch.model.js';
import { BatchInput } from './sync.inputs.js';
import { BatchPayload, batchPayload } from './sync.payloads.js';
import { type KeptContactModel, type KeptReasonModel, UndoPreviewModel, UndoReportModel } from './undo.model.js';

const WHICH = { description: 'Which batch.' };

/** Takes batches back, and does them again. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncBatchModel)
export class UndoResolver {
  constructor(
    private readonly undos: UndoService,
    private readonly redos: RedoService,
  ) {}

  @Query(() => UndoPreviewModel, {
    nullable: true,
    description: 'What undoing a batch of yours would take away now; null when there is none with this id.',
  })
  async undoPreview(
    @CurrentUser() viewer: SessionUser,
    @Args('batchId', { type: () => ID, description: 'Id of the batch.' }) batchId: string,
  ): Promise<UndoPreviewModel | null> {
    const preview = isUuid(batchId) ? await this.undos.preview(viewer.userId, batchId) : null;
    if (!preview) return null;
    const { batch, outlook } = preview;
    return {
      ...presentReport(outlook),
      batch: presentBatch(batch),
      contactNames: [...outlook.contactNames],
    };
  }

  @StartsSync()
  @Mutation(() => BatchPayload, {
    description:
      'Takes back what a batch brought and puts back what it changed; an open batch is ended first. It can be done again with redoBatch.',
  })
  undoBatch(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { batchId }: BatchInput): Promise<BatchPayload> {
    return batchPayload(this.undos.undo(viewer.userId, batchId));
  }

  @StartsSync()
  @Mutation(() => BatchPayload, { description: 'Does an undone batch again, from what the undo has kept.' })
  redoBatch(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { batchId }: BatchInput): Promise<BatchPayload> {
    return batchPayload(this.redos.redo(viewer.userId, batchId));
  }

  @ResolveField(() => UndoReportModel, {
    nullable: true,
    description: 'What its undo took away; null unless it is undone.',
  })
  undoReport(@Parent() { row }: SyncBatchModel): UndoReportModel | null {
    return row.undoReport && presentReport(row.undoReport);
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'When its undo was done; null unless it is undone.' })
  undoneAt(@Parent() { row }: SyncBatchModel): Date | null {
    return row.undoneAt;
  }
}

function presentReport({ items, restored, interactions, contacts, kept, keptTotal }: UndoReport): UndoReportModel {
  return { items, restored, interactions, contacts, kept: kept.map(presentKept), keptTotal };
}

const presentKept = ({ reason, ...contact }: KeptContact): KeptContactModel => ({
  ...contact,
  reason: reason as KeptReasonModel,
});
