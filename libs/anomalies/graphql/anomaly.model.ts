import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID } from 'class-validator';
import { DateTime, PageArgs, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

export enum AnomalyKindModel {
  SYNC_VOLUME = 'sync_volume',
  RAPID_SYNCS = 'rapid_syncs',
  API_PATTERN = 'api_pattern',
  REFUSED_PUSHES = 'refused_pushes',
}

registerEnumType(AnomalyKindModel, {
  name: 'AnomalyKind',
  description: 'What is out of the ordinary.',
  valuesMap: {
    SYNC_VOLUME: { description: 'A day of syncs far above what is usual for the person.' },
    RAPID_SYNCS: { description: 'Many syncs asked for within minutes.' },
    API_PATTERN: { description: 'Many requests that were refused, too many, or about what is not theirs.' },
    REFUSED_PUSHES: { description: 'Pushes that did not prove whom they are from.' },
  },
});

@ObjectType('AnomalyFact', { description: 'A number that an anomaly consists of.' })
export class AnomalyFactModel {
  @Field(() => String, { description: 'What was counted, e.g. forbidden, not_found, usual or limit.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  value!: number;
}

@ObjectType('Anomaly', { description: 'Something out of the ordinary, once for each kind, user and day.' })
export class AnomalyModel {
  @Field(() => ID, { description: 'Id of the anomaly.' })
  id!: string;

  @Field(() => AnomalyKindModel, { description: 'What it is.' })
  kind!: AnomalyKindModel;

  @Field(() => ID, { nullable: true, description: 'Id of the user; null when nobody knows who it was.' })
  userId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the user.' })
  userName!: string | null;

  @Field(() => DateTime, { description: 'Since when it was seen.' })
  since!: Date;

  @Field(() => DateTime, { description: 'When it was seen last.' })
  lastAt!: Date;

  @Field(() => Int, { description: 'The most that was counted at once.' })
  count!: number;

  @Field(() => [AnomalyFactModel], { description: 'What it consists of, and what is measured against.' })
  facts!: AnomalyFactModel[];

  @Field(() => DateTime, { nullable: true, description: 'When an administrator marked it as seen; null while open.' })
  seenAt!: Date | null;
}

export const { Edge: AnomalyEdge, Connection: AnomalyConnection } = connectionTypes(AnomalyModel, 'Anomaly');

@ArgsType()
export class AnomaliesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only those that no administrator has seen yet.',
  })
  @Transform(({ value }: { value: unknown }) => value ?? false)
  @IsBoolean()
  openOnly = false;
}

@InputType('MarkAnomalySeenInput', { description: 'Which anomaly was seen.' })
export class MarkAnomalySeenInput {
  @Field(() => ID, { description: 'Id of the anomaly.' })
  @IsUUID()
  anomalyId!: string;
}

@ObjectType('MarkAnomalySeenPayload', { description: 'What became of the anomaly.' })
export class MarkAnomalySeenPayload {
  @Field(() => AnomalyModel, { nullable: true, description: 'The anomaly; null when there is no such one.' })
  anomaly!: AnomalyModel | null;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when there is no such anomaly.' })
  userErrors!: UserErrorModel[];
}
