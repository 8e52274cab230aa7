import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';

/** A user's source in which raw events wait. */
export interface PendingSource {
  userId: string;
  source: string;
}

/** Asks the rows what is left to normalize, and keeps when a series that goes on has to be mapped again. */
@Injectable()
export class RenormalizationRepository {
  /** Which sources of which users who may act have raw events that this version has not normalized. */
  async pendingSources(scope: SystemScope, version: number): Promise<PendingSource[]> {
    // Two range conditions on one index for each connected source, instead of a scan of all raw events.
    return scope.query<PendingSource>(
      `select distinct i.user_id "userId", i.source from integrations i
       join users u on u.id = i.user_id and u.disabled_at is null
       where exists (select from raw_events r
           where r.user_id = i.user_id and r.source = i.source and r.normalized_version is null and r.undone_batch_id is null)
         or exists (select from raw_events r
           where r.user_id = i.user_id and r.source = i.source and r.normalized_version < $1 and r.undone_batch_id is null)`,
      [version],
    );
  }

  /**
   * A cancelled occurrence says nothing of what it was, its series does: when a series comes, or changes, those are mapped
   * again. As if an older version had normalized them, so that no batch waits for it.
   */
  async requeueCancelled(
    scope: UserScope,
    series: readonly { integrationId: string; seriesId: string }[],
  ): Promise<void> {
    if (series.length === 0) return;
    await scope.query(
      `update raw_events r set normalized_version = 0
       from unnest($2::uuid[], $3::text[]) as s(integration_id, series_id)
       cross join lateral (
         select raw_event_id from interactions
         where user_id = $1 and integration_id = s.integration_id and series_id = s.series_id
           and series_exception and status = 'cancelled' offset 0
       ) i
       where r.id = i.raw_event_id and r.normalized_version is not null and r.undone_batch_id is null`,
      [scope.userId, series.map(({ integrationId }) => integrationId), series.map(({ seriesId }) => seriesId)],
    );
  }

  /** Users with a series that is to be mapped again by now. */
  async usersWithDueSeries(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(
      `select distinct user_id "userId" from raw_events where renormalize_after <= now()`,
    );
    return rows.map(({ userId }) => userId);
  }

  /** Notes when raw events have to be mapped again although they will not have changed. */
  async schedule(scope: UserScope, events: readonly { rawEventId: string; at: Date }[]): Promise<void> {
    if (events.length === 0) return;
    await scope.query(
      `update raw_events r set renormalize_after = due.at
       from unnest($1::uuid[], $2::timestamptz[]) as due (id, at) where r.id = due.id`,
      [events.map(({ rawEventId }) => rawEventId), events.map(({ at }) => at)],
    );
  }

  /**
   * Puts what is due back in line. As if an older version had normalized it, so that no batch waits for it again.
   * @returns how many
   */
  async requeueDue(scope: UserScope): Promise<number> {
    const rows = await scope.query<{ id: string }>(
      `update raw_events set renormalize_after = null, normalized_version = case when normalized_version is null then null else 0 end
       where user_id = $1 and renormalize_after <= now() returning id`,
      [scope.userId],
    );
    return rows.length;
  }
}
