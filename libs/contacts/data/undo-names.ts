import type { UserScope } from '../../platform/database/index.js';
import { type NameUse, nameFrom } from './display-name.js';

// What people were called in what is left; items that the batch changed say so again when they are normalized.
const NAMES = `
  select c.id, given.name, given.batch_id as "batchId", coalesce(given.uses, 0) as uses
  from contacts c
  left join lateral (
    select p.name, coalesce(r.last_batch_id, i.batch_id) as batch_id, count(*)::int as uses, max(p.occurred_at) as last_at
    from (
      select interaction_id, name, occurred_at from interaction_participants
      where user_id = $1 and contact_id = c.id and name is not null offset 0
    ) p
    cross join lateral (select * from interactions where id = p.interaction_id offset 0) i
    left join lateral (select batch_id, last_batch_id from raw_events where id = i.raw_event_id offset 0) r on true
    where i.automated_reason is null and (i.raw_event_id is null or (r.batch_id <> $2 and r.last_batch_id <> $2))
    group by 1, 2
  ) given on true
  where c.user_id = $1 and c.name_batch_id = $2 and c.edited_at is null
  order by c.id, given.last_at desc`;

const RENAME = `
  update contacts c set display_name = coalesce(n.name, c.primary_email, c.display_name), name_batch_id = n.batch_id,
    updated_at = now()
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as n(id, name, batch_id)
  where c.id = n.id`;

/** Takes back the names that a batch gave: the address stands in their place, unless what is left tells another name. */
export async function takeNamesBack(scope: UserScope, batchId: string): Promise<void> {
  const given = await scope.query<NameUse & { id: string }>(NAMES, [scope.userId, batchId]);
  if (given.length === 0) return;
  const names = [...Map.groupBy(given, ({ id }) => id)].map(([id, uses]) => ({ id, named: nameFrom(uses) }));
  await scope.query(RENAME, [
    names.map(({ id }) => id),
    names.map(({ named }) => named?.name ?? null),
    names.map(({ named }) => named?.batchId ?? null),
  ]);
}
