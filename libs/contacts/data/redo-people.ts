import type { UserScope } from '../../platform/database/index.js';

// What another batch gave counts only while that batch does.
const MAKER = `(select b.id from sync_batches b
  where b.id = u.made_batch_id and (b.id = $2 or b.state not in ('undoing', 'undone')))`;

// As in an import the identity decides: an address that has a contact by now keeps that one.
const RECREATE = `
  with image as materialized (
    select u.*, ${MAKER} as maker from undone_contacts u where u.batch_id = $2 and u.gone
  ), identity as (
    insert into contact_identities (id, user_id, contact_id, home_contact_id, batch_id, kind, value, original)
    select i.id, $1, image.contact_id, image.contact_id, coalesce(image.maker, $2), i.kind, i.value, i.original
    from image cross join lateral jsonb_to_recordset(image.identities) as i(id uuid, kind text, value text, original text)
    order by i.value
    on conflict (user_id, kind, value) do nothing
    returning contact_id
  )
  insert into contacts (id, user_id, batch_id, display_name, primary_email, created_at)
  select contact_id, $1, coalesce(maker, $2), display_name, primary_email, created_at
  from image where contact_id in (select contact_id from identity)
  returning id`;

const HAND_BACK = `
  update contacts c set batch_id = u.maker, updated_at = now()
  from (select u.contact_id, ${MAKER} as maker from undone_contacts u where u.batch_id = $2 and not u.gone) u
  where c.user_id = $1 and c.id = u.contact_id and u.maker is not null and c.edited_at is null and c.deleted_at is null`;

/**
 * Gives back the contacts that the undo of a batch took away; what is derived of them is to be settled.
 * @returns contacts that are there again
 */
export async function bringContactsBack(scope: UserScope, batchId: string): Promise<string[]> {
  const back = await scope.query<{ id: string }>(RECREATE, [scope.userId, batchId]);
  await scope.query(HAND_BACK, [scope.userId, batchId]);
  await scope.query(`delete from undone_contacts where batch_id = $1`, [batchId]);
  return back.map(({ id }) => id);
}
