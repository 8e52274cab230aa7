import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  BadUserInputError,
  type ConnectionOf,
  decodeCursor,
  isUuid,
  toConnection,
} from '../../platform/graphql/index.js';
import { AdminOnly, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { AnomalyReader, type AnomalyRow } from '../domain/anomaly-reader.service.js';
import {
  AnomaliesArgs,
  AnomalyConnection,
  type AnomalyKindModel,
  AnomalyModel,
  MarkAnomalySeenInput,
  MarkAnomalySeenPayload,
} from './anomaly.model.js';

const NOT_FOUND = { code: 'NOT_FOUND', message: 'There is no such anomaly.', field: 'anomalyId' };

function idOf(after: string | null | undefined): string | null {
  if (!after) return null;
  const [id] = decodeCursor(after, 1);
  if (isUuid(id)) return id;
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

function toModel({ kind, data, ...row }: AnomalyRow): AnomalyModel {
  const facts = Object.entries(data).map(([name, value]) => ({ name, value }));
  return { ...row, kind: kind as AnomalyKindModel, facts };
}

@AdminOnly()
@Resolver(() => AnomalyModel)
export class AnomaliesResolver {
  constructor(private readonly reader: AnomalyReader) {}

  @Query(() => AnomalyConnection, { description: 'What was out of the ordinary lately, newest first.' })
  async anomalies(
    @CurrentUser() viewer: SessionUser,
    @Args() page: AnomaliesArgs,
  ): Promise<ConnectionOf<AnomalyModel>> {
    const rows = await this.reader.newest(viewer.userId, page.first + 1, idOf(page.after), page.openOnly);
    return toConnection(rows, page, ({ id }) => [id], toModel);
  }

  @Mutation(() => MarkAnomalySeenPayload, {
    description: 'Notes that an anomaly was seen; doing it again changes nothing.',
  })
  async markAnomalySeen(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { anomalyId }: MarkAnomalySeenInput,
  ): Promise<MarkAnomalySeenPayload> {
    const anomaly = await this.reader.markSeen(viewer.userId, anomalyId);
    return anomaly ? { anomaly: toModel(anomaly), userErrors: [] } : { anomaly: null, userErrors: [NOT_FOUND] };
  }
}
