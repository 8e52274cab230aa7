import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { SyncPreferencesInput } from './sync-preferences.inputs.js';

@InputType({ description: 'What to look at.' })
export class PreviewSyncInput {
  @Field(() => ID, { description: 'Id of the connection.' })
  @IsUUID()
  integrationId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days to look back; null for everything. When it is not given, as far as the preferences say.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36_500)
  lookBackDays?: number | null;

  @Field(() => SyncPreferencesInput, {
    nullable: true,
    description: 'What to look at, in the place of what is saved; it is saved when the preview is approved.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SyncPreferencesInput)
  preferences?: SyncPreferencesInput | null;

  @Field(() => ID, { nullable: true, description: 'The uploaded file to look at; null for a connected account.' })
  @IsOptional()
  @IsUUID()
  importId?: string | null;
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

@InputType({ description: 'Which batch.' })
export class BatchInput {
  @Field(() => ID, { description: 'Id of the batch.' })
  @IsUUID()
  batchId!: string;
}

@InputType({ description: 'What to try again.' })
export class RetryFailedInput {
  @Field(() => ID, { description: 'Id of the batch.' })
  @IsUUID()
  batchId!: string;

  @Field(() => [String], { nullable: true, description: "The provider's ids of the items; null for all that failed." })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  sourceIds?: string[] | null;
}

@ArgsType()
export class SyncDaysArgs {
  @Field(() => ID, { nullable: true, description: 'Only the looks at this connection.' })
  @IsOptional()
  @IsUUID()
  integrationId?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'How many days to give, at most 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first = 14;
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
