import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorModel } from '../../platform/graphql/index.js';
import { SyncBatchModel } from './sync-batch.model.js';

@ObjectType('SampleData', { description: 'The sample mailbox and calendar that come with OmniCRM.' })
export class SampleDataModel {
  @Field(() => Boolean, { description: 'Whether it is among your data, or on its way.' })
  present!: boolean;

  @Field(() => [SyncBatchModel], { description: 'The imports that brought it.' })
  batches!: SyncBatchModel[];
}

@ObjectType({ description: 'The answer to importSampleData and removeSampleData.' })
export class SampleDataPayload {
  @Field(() => [SyncBatchModel], { description: 'The imports that bring it, or that are undone.' })
  batches!: SyncBatchModel[];

  @Field(() => [UserErrorModel], { description: 'Why nothing was done.' })
  userErrors!: UserErrorModel[];
}
