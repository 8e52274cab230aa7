import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApiArea, StartsSync, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { SampleDataService } from '../domain/sample-data.service.js';
import { SampleDataModel, SampleDataPayload } from './sample-data.model.js';
import { presentBatch } from './sync-batch.model.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => SampleDataModel)
export class SampleDataResolver {
  constructor(private readonly samples: SampleDataService) {}

  @Query(() => SampleDataModel, { description: 'Whether the sample that comes with OmniCRM is among your data.' })
  async sampleData(@CurrentUser() viewer: SessionUser): Promise<SampleDataModel> {
    const batches = await this.samples.batches(viewer.userId);
    return { present: batches.length > 0, batches: batches.map(presentBatch) };
  }

  @StartsSync()
  @Mutation(() => SampleDataPayload, {
    description: 'Imports a sample mailbox and calendar, to look around with. Nothing happens when it is here already.',
  })
  importSampleData(@CurrentUser() viewer: SessionUser): Promise<SampleDataPayload> {
    return this.answer(this.samples.bring(viewer.userId));
  }

  @StartsSync()
  @Mutation(() => SampleDataPayload, { description: 'Takes the sample back, exactly, by undoing its imports.' })
  removeSampleData(@CurrentUser() viewer: SessionUser): Promise<SampleDataPayload> {
    return this.answer(this.samples.remove(viewer.userId));
  }

  private async answer(work: ReturnType<SampleDataService['bring']>): Promise<SampleDataPayload> {
    const { value, userErrors } = await refusable(work);
    return { batches: (value ?? []).map(presentBatch), userErrors };
  }
}
