import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';

@InputType({ description: 'What to look at.' })
export class PreviewSyncInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID()
  integrationId!: string;

  @Field(() => Int, { nullable: true, description: 'How many days to look back; null for everything.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36_500)
  lookBackDays?: number | null;
}

@InputType({ description: 'What to approve.' })
export class ApproveSyncInput {
  @Field(() => ID, { description: 'Id of the preview.' })
  @IsUUID()
  previewId!: string;

  @Field(() => String, { description: 'Hash of the preview, as it was shown.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash must be the hash of a preview' })
  hash!: string;
}

@InputType({ description: 'What to look at for changes.' })
export class SyncNowInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID()
  integrationId!: string;
}

@ArgsType()
export class SyncBatchesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only the batches of this connection.' })
  @IsOptional()
  @IsUUID()
  integrationId?: string | null;
}

@ArgsType()
export class FailedItemsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to give, at most 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first = 20;
}
