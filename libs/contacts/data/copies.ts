import type { UserScope } from '../../platform/database/index.js';

// Which of several copies is shown depends on what they say alone, so that it is the same whichever came first. One look-up
// by index for each key, whatever the planner believes of tables that are being filled.
const SHOW_ONE = `
  with ranked as materialized (
    select i.id, i.shadowed, row_number() over (
      partition by k.same_key
      order by i.automated_reason is null desc, i.precedence desc, i.direction = 'outbound' desc, length(i.body) desc,
        i.source collate "C", i.source_id collate "C", i.id) > 1 as hide
    from unnest($2::text[]) as k(same_key)
    cross join lateral (select * from interactions where user_id = $1 and same_key = k.same_key offset 0) i
  ), changed as (
    update interactions set shadowed = not shadowed where id = any(array(select id from ranked where shadowed <> hide))
    returning id, shadowed
  ), told as (
    update interaction_participants p set shadowed = changed.shadowed from changed where p.interaction_id = changed.id
    returning p.contact_id
  )
  insert into unsettled_contacts (user_id, contact_id)
  select distinct $1::uuid, contact_id from told where contact_id is not null order by contact_id`;

/** Of all interactions that tell of the same message or meeting, shows one. @param keys that may have gained or lost some */
export async function showOneOfEach(scope: UserScope, keys: readonly (string | null)[]): Promise<void> {
  const unique = [...new Set(keys.flatMap((key) => key ?? []))].sort();
  if (unique.length > 0) await scope.query(SHOW_ONE, [scope.userId, unique]);
}
