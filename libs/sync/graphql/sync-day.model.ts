import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SyncBatchModel } from './sync-batch.model.js';

@ObjectType('SyncDay', { description: 'The looks for changes of one day (UTC).' })
export class SyncDayModel {
  @Field(() => String, { description: 'The day: YYYY-MM-DD.' })
  date!: string;

  @Field(() => Int, { description: 'Looks; several that found nothing one after the other count as one.' })
  looks!: number;

  @Field(() => Int, { description: 'Items that were stored, changed or deleted.' })
  stored!: number;

  @Field(() => Int, { description: 'Items that were left out.' })
  skipped!: number;

  @Field(() => Int, { description: 'Items that could not be read.' })
  failed!: number;

  @Field(() => [SyncBatchModel], { description: 'The looks that found something, newest first, at most 20.' })
  batches!: SyncBatchModel[];
}
