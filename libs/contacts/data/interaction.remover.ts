import type { UserScope } from '../../platform/database/index.js';
import type { SeriesRefresh } from '../domain/canonical-interaction.js';

/** What a removal took away, and whose last interaction it may have been. */
export interface Removal {
  removed: number;
  contactIds: string[];
  /** Keys of copies that may have lost one. */
  keys: string[];
  /** What the removed ones were mapped from. */
  rawEventIds: string[];
}

const NOTHING: Removal = { removed: 0, contactIds: [], keys: [], rawEventIds: [] };

// Participants go by cascade when the statement ends, so the same statement still sees whose they were.
const AFFECTED = `
  select (select count(*)::int from gone) as removed, coalesce(array_agg(distinct p.contact_id), '{}') as contact_ids,
    (select coalesce(array_agg(distinct same_key), '{}') from gone where same_key is not null) as keys,
    (select coalesce(array_agg(distinct raw_event_id), '{}') from gone where raw_event_id is not null) as raw_event_ids
  from interaction_participants p where p.interaction_id in (select id from gone) and p.contact_id is not null`;

const LEAVE_SERIES = `
  with refresh as (
    select * from json_to_recordset($1) as r(integration_id uuid, series_id text, keep text[])
  ), gone as (
    delete from interactions i using refresh r
    where i.user_id = $2 and i.integration_id = r.integration_id and i.series_id = r.series_id
      and not i.series_exception and not (i.source_id = any(r.keep))
    returning i.id, i.same_key, i.raw_event_id
  ) ${AFFECTED}`;

const DELETE_BY_RAW_EVENTS = `
  with gone as (delete from interactions where raw_event_id = any($1::uuid[]) returning id, same_key, raw_event_id)
  ${AFFECTED}`;

const DELETE_LEFT_BEHIND = `
  with gone as (
    delete from interactions where raw_event_id = any($1::uuid[]) and normalized_version < $2
    returning id, same_key, raw_event_id
  ) ${AFFECTED}`;

async function remove(scope: UserScope, sql: string, parameters: unknown[]): Promise<Removal> {
  const [row] = await scope.query<{ removed: number; contact_ids: string[]; keys: string[]; raw_event_ids: string[] }>(
    sql,
    parameters,
  );
  if (!row) return NOTHING;
  return { removed: row.removed, contactIds: row.contact_ids, keys: row.keys, rawEventIds: row.raw_event_ids };
}

/** Removes occurrences that their series no longer has; exceptions stay, they are items of their own. */
export async function removeFallenOut(scope: UserScope, refreshes: readonly SeriesRefresh[]): Promise<Removal> {
  if (refreshes.length === 0) return NOTHING;
  const rows = refreshes.map(({ integrationId, seriesId, keepSourceIds }) => ({
    integration_id: integrationId,
    series_id: seriesId,
    keep: keepSourceIds,
  }));
  return remove(scope, LEAVE_SERIES, [JSON.stringify(rows), scope.userId]);
}

/** Removes the interactions that raw events were mapped to. */
export async function removeByRawEvents(scope: UserScope, rawEventIds: readonly string[]): Promise<Removal> {
  if (rawEventIds.length === 0) return NOTHING;
  return remove(scope, DELETE_BY_RAW_EVENTS, [rawEventIds]);
}

/** Removes what an older version of the mapping made of raw events, and the given one does not. */
export async function removeLeftBehind(
  scope: UserScope,
  rawEventIds: readonly string[],
  version: number,
): Promise<Removal> {
  if (rawEventIds.length === 0) return NOTHING;
  return remove(scope, DELETE_LEFT_BEHIND, [rawEventIds, version]);
}
