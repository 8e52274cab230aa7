import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ApiArea, StartsSync } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { BatchControlService } from '../domain/batch-control.service.js';
import { SyncBatchModel } from './sync-batch.model.js';
import { BatchInput, RetryFailedInput } from './sync.inputs.js';
import { BatchPayload, batchPayload } from './sync.payloads.js';

const WHICH = { description: 'Which batch.' };

/** What a person does to a batch. Each may be called twice and is done once. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncBatchModel)
export class SyncControlResolver {
  constructor(private readonly control: BatchControlService) {}

  @Mutation(() => BatchPayload, { description: 'Halts an import; what is here stays, and it can be resumed.' })
  pauseSync(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { batchId }: BatchInput): Promise<BatchPayload> {
    return batchPayload(this.control.pause(viewer.userId, batchId));
  }

  @Mutation(() => BatchPayload, { description: 'Lets a paused import go on where it was.' })
  resumeSync(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { batchId }: BatchInput): Promise<BatchPayload> {
    return batchPayload(this.control.resume(viewer.userId, batchId));
  }

  @Mutation(() => BatchPayload, {
    description: 'Ends a batch. What came in stays and can be undone; what was not fetched is left out.',
  })
  cancelSync(@CurrentUser() viewer: SessionUser, @Args('input', WHICH) { batchId }: BatchInput): Promise<BatchPayload> {
    return batchPayload(this.control.cancel(viewer.userId, batchId));
  }

  @StartsSync()
  @Mutation(() => BatchPayload, { description: 'Tries again what could not be read, or some of it.' })
  retryFailedItems(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to try again.' }) { batchId, sourceIds }: RetryFailedInput,
  ): Promise<BatchPayload> {
    return batchPayload(this.control.retryFailed(viewer.userId, batchId, sourceIds ?? null));
  }
}
