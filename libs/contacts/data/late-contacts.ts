import type { UserScope } from '../../platform/database/index.js';
import { type NameUse, nameFrom } from './display-name.js';

// Who becomes a contact now may have been met before: as the sender of an automatic reply, or by writing to somebody who
// only makes contacts of people they write to themselves.
const LINK = `
  update interaction_participants p set contact_id = n.contact_id
  from unnest($1::uuid[], $2::text[]) as n(contact_id, address)
  where p.user_id = $3 and p.address = n.address and p.contact_id is null
  returning p.contact_id as id`;

// One look-up by index for each contact and interaction, whatever the planner believes of tables that are being filled.
const MET_BEFORE = `
  select n.id, p.name, coalesce(r.last_batch_id, i.batch_id) as "batchId", count(*)::int as uses,
    max(p.occurred_at) filter (where p.occurred_at <= $3 and not p.cancelled) as "lastAt"
  from unnest($2::uuid[]) as n(id)
  cross join lateral (
    select * from interaction_participants where user_id = $1 and contact_id = n.id offset 0
  ) p
  cross join lateral (select * from interactions where id = p.interaction_id offset 0) i
  left join raw_events r on r.id = i.raw_event_id
  where i.automated_reason is null
  group by 1, 2, 3 order by max(p.occurred_at) desc`;

const BRING_UP_TO_DATE = `
  update contacts c set last_interaction_at = greatest(c.last_interaction_at, n.last_at), updated_at = now(),
    display_name = case when c.display_name = c.primary_email then coalesce(n.name, c.display_name) else c.display_name end,
    name_batch_id = case when c.display_name = c.primary_email and n.name is not null then n.batch_id else c.name_batch_id end
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) as n(id, name, batch_id, last_at)
  where c.id = n.id`;

type Meeting = NameUse & { readonly id: string; readonly lastAt: Date | null };

/**
 * Links people who have just become contacts to what they took part in before, and takes from there what it tells of
 * them, so that it does not matter which came first.
 */
export async function linkEarlier(
  scope: UserScope,
  created: readonly { readonly id: string; readonly address: string }[],
): Promise<void> {
  if (created.length === 0) return;
  const [ids, addresses] = [created.map(({ id }) => id), created.map(({ address }) => address)];
  const linked = await scope.query<{ id: string }>(LINK, [ids, addresses, scope.userId]);
  if (linked.length === 0) return;
  const late = [...new Set(linked.map(({ id }) => id))].sort();
  const meetings = await scope.query<Meeting>(MET_BEFORE, [scope.userId, late, new Date()]);
  const known = [...Map.groupBy(meetings, ({ id }) => id)].map(([id, met]) => ({
    id,
    named: nameFrom(met),
    lastAt: met.reduce<Date | null>((last, { lastAt }) => (lastAt && (!last || lastAt > last) ? lastAt : last), null),
  }));
  if (known.length === 0) return;
  await scope.query(BRING_UP_TO_DATE, [
    known.map(({ id }) => id),
    known.map(({ named }) => named?.name ?? null),
    known.map(({ named }) => named?.batchId ?? null),
    known.map(({ lastAt }) => lastAt),
  ]);
}
