import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ApiScope, DateTime } from '../../platform/graphql/index.js';

@ObjectType('LedgerReason', { description: 'Why items were skipped or failed, and how many.' })
export class LedgerReasonModel {
  @Field(() => String, { description: 'Stable code of the reason or error.' })
  reason!: string;

  @Field(() => String, { description: 'The reason in plain words.' })
  label!: string;

  @Field(() => Int, { description: 'Number of items.' })
  count!: number;
}

@ObjectType('SyncLedger', { description: 'The proof that nothing was missed: listed = stored + skipped + failed.' })
export class SyncLedgerModel {
  @Field(() => Int, { description: 'Items that the provider listed, counted as they were listed.' })
  listed!: number;

  @Field(() => Int, { description: 'Items that wait to be fetched.' })
  pending!: number;

  @Field(() => Int, { description: 'Items that were stored, changed or deleted as the provider said.' })
  stored!: number;

  @Field(() => [LedgerReasonModel], { description: 'Items that were left out, by reason.' })
  skipped!: LedgerReasonModel[];

  @Field(() => Int, { description: 'All items that were left out.' })
  skippedTotal!: number;

  @Field(() => [LedgerReasonModel], { description: 'Items that could not be read, by error.' })
  failed!: LedgerReasonModel[];

  @Field(() => Int, { description: 'All items that could not be read.' })
  failedTotal!: number;

  @Field(() => Boolean, { description: 'True when all is listed, nothing is pending, and the sum is right.' })
  complete!: boolean;
}

@ObjectType('SyncProgress', { description: 'How far a batch is.' })
export class SyncProgressModel {
  @Field(() => Int, { nullable: true, description: 'Items that the preview foresaw; null when there was none.' })
  expectedItems!: number | null;

  @Field(() => Int, { description: 'Items listed so far.' })
  listed!: number;

  @Field(() => Int, { description: 'Items stored, skipped or failed so far.' })
  done!: number;

  @Field(() => Int, { description: 'Stored items that are on the timeline already.' })
  normalized!: number;

  @Field(() => Int, {
    description: 'Items done per minute: of late while it runs, over its whole time when it is over; 0 while it rests.',
  })
  itemsPerMinute!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds that the rest will take at this rate; null when nothing tells.',
  })
  secondsLeft!: number | null;
}

@ApiScope('sync:read')
@ObjectType('SyncItem', { description: 'What became of one item of the provider in a batch.' })
export class SyncItemModel {
  @Field(() => String, { description: "The provider's id of the item." })
  sourceId!: string;

  @Field(() => String, { description: '`pending`, `stored`, `skipped` or `failed`.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it was skipped.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Stable code of the error that it failed with.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The error in plain words.' })
  errorMessage!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent or takes place, if that is known.' })
  occurredAt!: Date | null;
}
