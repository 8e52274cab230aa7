import type { UserScope } from '../../platform/database/index.js';

// Whom the undo touches, as they are: a redo gives them back, with their keys.
const KEEP_IMAGES = `
  insert into undone_contacts (user_id, batch_id, contact_id, gone, made_batch_id, display_name, name_batch_id,
    primary_email, created_at, identities)
  select $1, $2, c.id, c.id = any($4::uuid[]), c.batch_id, c.display_name, c.name_batch_id, c.primary_email, c.created_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', ci.id, 'kind', ci.kind, 'value', ci.value, 'original', ci.original))
      from contact_identities ci where ci.user_id = $1 and ci.contact_id = c.id), '[]')
  from contacts c
  where c.user_id = $1 and (c.id = any($3::uuid[]) or (c.name_batch_id = $2 and c.edited_at is null))
  on conflict (batch_id, contact_id) do update set gone = excluded.gone, made_batch_id = excluded.made_batch_id,
    display_name = excluded.display_name, name_batch_id = excluded.name_batch_id, identities = excluded.identities`;

/**
 * Keeps contacts as they are, and those that the batch gave a name, before they are taken away or changed.
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
