import type { UserScope } from '../../platform/database/index.js';

// Whom the undo touches, as they are: a redo gives them back, with their keys.
const KEEP_IMAGES = `
  insert into undone_contacts (user_id, batch_id, contact_id, gone, made_batch_id, display_name, primary_email, created_at,
    identities)
  select $1, $2, c.id, c.id = any($4::uuid[]), c.batch_id, c.display_name, c.primary_email, c.created_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', ci.id, 'kind', ci.kind, 'value', ci.value, 'original', ci.original))
      from contact_identities ci where ci.user_id = $1 and ci.home_contact_id = c.id), '[]')
  from contacts c
  where c.user_id = $1 and c.id = any($3::uuid[])
  on conflict (batch_id, contact_id) do update set gone = excluded.gone, made_batch_id = excluded.made_batch_id,
    display_name = excluded.display_name, identities = excluded.identities`;

/**
 * Keeps contacts as they are before they are taken away or change hands.
 * @param touched contacts that the undo or the removal deals with
 * @param going   those of them that go
 */
export async function keepImages(
  scope: UserScope,
  batchId: string,
  touched: readonly string[],
  going: readonly string[],
): Promise<void> {
  await scope.query(KEEP_IMAGES, [scope.userId, batchId, touched, going]);
}
