import type { UserScope } from '../../platform/database/index.js';

// What another batch gave counts only while that batch does.
const COUNTS = (batch: string) =>
  `(select b.id from sync_batches b where b.id = ${batch} and (b.id = $2 or b.state not in ('undoing', 'undone')))`;

// As in an import the identity decides: an address that has a contact by now keeps that one.
const RECREATE = `
  with image as materialized (
    select u.*, ${COUNTS('u.made_batch_id')} as maker, ${COUNTS('u.name_batch_id')} as namer
    from undone_contacts u where u.batch_id = $2 and u.gone
  ), identity as (
    insert into contact_identities (id, user_id, contact_id, batch_id, kind, value, original)
    select i.id, $1, image.contact_id, coalesce(image.maker, $2), i.kind, i.value, i.original
    from image cross join lateral jsonb_to_recordset(image.identities) as i(id uuid, kind text, value text, original text)
    order by i.value
    on conflict (user_id, kind, value) do nothing
    returning contact_id, value
  ), contact as (
    insert into contacts (id, user_id, batch_id, display_name, name_batch_id, primary_email, created_at)
    select contact_id, $1, coalesce(maker, $2),
      case when namer is not null or name_batch_id is null then display_name else coalesce(primary_email, display_name) end,
      namer, primary_email, created_at
    from image where contact_id in (select contact_id from identity)
  )
  select contact_id as id, value as address from identity`;

// Who was met before the batch made a contact of them.
const LINK = `
  update interaction_participants p set contact_id = n.id
  from unnest($2::uuid[], $3::text[]) as n(id, address)
  where p.user_id = $1 and p.address = n.address and p.contact_id is null`;

// A name comes back where none stands, or one that a later batch gave.
const GIVE_BACK = `
  with image as materialized (
    select u.*, ${COUNTS('u.made_batch_id')} as maker from undone_contacts u where u.batch_id = $2 and not u.gone
  )
  update contacts c set
    batch_id = case when c.edited_at is null and c.deleted_at is null then coalesce(image.maker, c.batch_id) else c.batch_id end,
    display_name = case when named.anew then image.display_name else c.display_name end,
    name_batch_id = case when named.anew then image.name_batch_id else c.name_batch_id end,
    updated_at = now()
  from image cross join lateral (
    select now_is.edited_at is null and image.name_batch_id = $2 and coalesce(
      now_is.display_name = now_is.primary_email or now_is.name_batch_id > image.name_batch_id, false) as anew
    from contacts now_is where now_is.id = image.contact_id
  ) named
  where c.user_id = $1 and c.id = image.contact_id`;

/** Gives back the contacts and names that the undo of a batch took away. @returns contacts that are there again */
export async function bringContactsBack(scope: UserScope, batchId: string): Promise<string[]> {
  const back = await scope.query<{ id: string; address: string }>(RECREATE, [scope.userId, batchId]);
  const ids = back.map(({ id }) => id);
  if (ids.length > 0) await scope.query(LINK, [scope.userId, ids, back.map(({ address }) => address)]);
  await scope.query(GIVE_BACK, [scope.userId, batchId]);
  await scope.query(`delete from undone_contacts where batch_id = $1`, [batchId]);
  return [...new Set(ids)];
}
