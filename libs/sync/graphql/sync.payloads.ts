import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorModel, refusable } from '../../platform/graphql/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchModel, presentBatch } from './sync-batch.model.js';
import { SyncPreviewModel } from './sync-preview.model.js';

@ObjectType({ description: 'The answer to previewSync.' })
export class PreviewSyncPayload {
  @Field(() => SyncPreviewModel, { nullable: true, description: 'The preview; null when there are errors.' })
  preview!: SyncPreviewModel | null;

  @Field(() => [UserErrorModel], { description: 'Why there is no preview.' })
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to approveSync.' })
export class ApproveSyncPayload {
  @Field(() => SyncBatchModel, {
    nullable: true,
    description: 'The batch; the same one however often its preview is approved. Null when there are errors.',
  })
  batch!: SyncBatchModel | null;

  @Field(() => [UserErrorModel], { description: 'Why there is no batch.' })
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to syncNow.' })
export class SyncNowPayload {
  @Field(() => SyncBatchModel, {
    nullable: true,
    description: 'The batch that was begun, or the one that was open. Null when there are errors.',
  })
  batch!: SyncBatchModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was begun.' })
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a change of a batch.' })
export class BatchPayload {
  @Field(() => SyncBatchModel, { nullable: true, description: 'The batch as it is now; null when there are errors.' })
  batch!: SyncBatchModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

/** The batch that a change answers with, or why there was none. */
export async function batchPayload(work: Promise<SyncBatchEntity>): Promise<BatchPayload> {
  const { value, userErrors } = await refusable(work);
  return { batch: value && presentBatch(value), userErrors };
}
