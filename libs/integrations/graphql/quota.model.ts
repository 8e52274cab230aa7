import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/index.js';

/** Whether a provider answers as it should. */
export enum ProviderCallStateModel {
  OK = 'ok',
  WAITING = 'waiting',
  BROKEN = 'broken',
}

registerEnumType(ProviderCallStateModel, {
  name: 'ProviderCallState',
  description: 'Whether a provider answers as it should.',
  valuesMap: {
    OK: { description: 'It answers.' },
    WAITING: { description: 'It refused further calls for now; they go on by themselves when the time is over.' },
    BROKEN: { description: 'It failed several times in a row and is left alone for a moment, then tried again.' },
  },
});

@ObjectType('ProviderQuota', { description: 'What a provider still allows one account to read.' })
export class ProviderQuotaModel {
  @Field(() => Int, { description: 'Units a minute; less than usual for a while after a refusal.' })
  unitsPerMinute!: number;

  @Field(() => Int, { description: 'Units used in the last minute, by everything that reads this account.' })
  usedUnits!: number;

  @Field(() => Int, { description: 'Units that the last minute had left.' })
  remainingUnits!: number;

  @Field(() => DateTime, { nullable: true, description: 'No calls are made before this time; null when all is well.' })
  pausedUntil!: Date | null;

  @Field(() => ProviderCallStateModel, { description: 'Whether the provider answers as it should.' })
  state!: ProviderCallStateModel;

  @Field(() => Int, { description: 'How many items a minute the units make.' })
  itemsPerMinute!: number;
}

@ObjectType('ProjectQuota', { description: 'What a provider still allows all users of this installation together.' })
export class ProjectQuotaModel {
  @Field(() => String, { description: "The provider's API." })
  api!: string;

  @Field(() => Int, { description: 'Units a minute.' })
  unitsPerMinute!: number;

  @Field(() => Int, { description: 'Units used in the last minute.' })
  usedUnits!: number;

  @Field(() => Float, { nullable: true, description: 'Units a day; null where the provider names no such limit.' })
  unitsPerDay!: number | null;

  @Field(() => Float, { nullable: true, description: 'Units used today, by the Pacific calendar.' })
  usedToday!: number | null;

  @Field(() => Float, { nullable: true, description: 'Units that are left for today.' })
  remainingToday!: number | null;
}
