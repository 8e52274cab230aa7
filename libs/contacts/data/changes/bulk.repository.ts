import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../../platform/database/index.js';
import type { ContactChangeView, TagView } from '../../domain/views.js';
import type { ChangeDetail } from './contact-change.repository.js';

// Each statement does one thing to many contacts and records it: `done` gives what it did to each. $1 is the user, $2 the
// key of the change, $3 what it is about, $4 its detail, $5 the contacts, sorted.
const recording = (kind: ContactChangeView['kind'], done: string): string => `
  with ${done}, change as (
    insert into contact_changes (id, user_id, kind, subject, count, detail)
    select $2::uuid, $1::uuid, '${kind}', $3::text, (select count(distinct shown) from done), $4::jsonb
    returning id, kind, subject, count, made_at, undone_at
  ), item as (
    insert into contact_change_items (user_id, change_id, contact_id, before, after, edited_at)
    select $1::uuid, $2::uuid, contact_id, before, after, edited_at from done
  )
  select id, kind, subject, count, made_at as "madeAt", undone_at as "undoneAt" from change`;

/** Marks the contacts of `changed` as the user's, and makes them `done`. */
const MARKED = `
  done as (
    select c.id as contact_id, coalesce(c.merged_into, c.id) as shown, '{}'::jsonb as before, '{}'::jsonb as after, c.edited_at
    from contacts c join changed on changed.contact_id = c.id
  ), marked as (
    update contacts c set edited_at = now(), updated_at = now() from changed where c.id = changed.contact_id
  )`;

const TAG = recording(
  'tagged',
  `changed as (
    insert into contact_tags (user_id, contact_id, tag_id)
    select $1::uuid, c.id, $6::uuid from contacts c
    where c.user_id = $1 and c.id = any($5::uuid[]) and c.deleted_at is null and c.merged_into is null order by c.id
    on conflict do nothing returning contact_id
  ), ${MARKED}`,
);

const UNTAG = recording(
  'untagged',
  `changed as (
    delete from contact_tags ct using contacts c
    where ct.user_id = $1 and ct.tag_id = $6::uuid and c.id = ct.contact_id
      and (c.id = any($5::uuid[]) or c.merged_into = any($5::uuid[])) and c.deleted_at is null
    returning ct.contact_id
  ), ${MARKED}`,
);

const DELETE_TAG = recording(
  'untagged',
  `changed as (
    delete from contact_tags where user_id = $1 and tag_id = any($5::uuid[]) returning contact_id
  ), ${MARKED}, gone as (
    delete from tags where user_id = $1 and id = any($5::uuid[]) and (select count(*) from changed) >= 0
  )`,
);

const SET_COMPANY = recording(
  'company_set',
  `old as (
    select id, company_id, 'companyId' = any(edited_fields) as edited, edited_at from contacts
    where user_id = $1 and id = any($5::uuid[]) and deleted_at is null and merged_into is null
      and (company_id is distinct from $6::uuid or 'companyId' <> all(edited_fields))
    order by id for update
  ), changed as (
    update contacts c set company_id = $6::uuid, edited_at = now(), updated_at = now(),
      edited_fields = array_append(array_remove(c.edited_fields, 'companyId'), 'companyId')
    from old where c.id = old.id
  ), done as (
    select id as contact_id, id as shown, edited_at,
      jsonb_build_object('companyId', jsonb_build_object('value', company_id, 'edited', edited)) as before,
      jsonb_build_object('companyId', jsonb_build_object('value', $6::uuid, 'edited', true)) as after
    from old
  )`,
);

// What is merged into a contact goes with it and comes back with it.
const moved = (set: string, before: string): string => `
  old as (
    select c.id, coalesce(c.merged_into, c.id) as shown, c.edited_at from contacts c
    where c.user_id = $1 and (c.id = any($5::uuid[]) or c.merged_into = any($5::uuid[])) and ${before}
    order by c.id for update
  ), changed as (
    update contacts c set deleted_at = ${set}, updated_at = now() from old where c.id = old.id
  ), done as (
    select id as contact_id, shown, '{}'::jsonb as before, '{}'::jsonb as after, edited_at from old
  )`;

const DELETE = recording('deleted', moved('now()', 'c.deleted_at is null'));
const RESTORE = recording('restored', moved('null', 'c.deleted_at is not null'));

/** Does one thing to many contacts in one statement, and records it as one change. */
@Injectable()
export class BulkRepository {
  tag(scope: UserScope, contactIds: readonly string[], tag: TagView): Promise<ContactChangeView> {
    return this.run(scope, TAG, tag.name, { tag }, contactIds, tag.id);
  }

  untag(scope: UserScope, contactIds: readonly string[], tag: TagView): Promise<ContactChangeView> {
    return this.run(scope, UNTAG, tag.name, { tag }, contactIds, tag.id);
  }

  /** Takes a tag from all contacts and deletes it. */
  deleteTag(scope: UserScope, tag: TagView): Promise<ContactChangeView> {
    return this.run(scope, DELETE_TAG, tag.name, { tag }, [tag.id]);
  }

  setCompany(
    scope: UserScope,
    contactIds: readonly string[],
    company: { id: string; name: string } | null,
  ): Promise<ContactChangeView> {
    return this.run(scope, SET_COMPANY, company?.name ?? null, {}, contactIds, company?.id ?? null);
  }

  delete(scope: UserScope, contactIds: readonly string[], subject: string | null): Promise<ContactChangeView> {
    return this.run(scope, DELETE, subject, {}, contactIds);
  }

  restore(scope: UserScope, contactIds: readonly string[], subject: string | null): Promise<ContactChangeView> {
    return this.run(scope, RESTORE, subject, {}, contactIds);
  }

  /** The name to tell a change of one contact by; null when there are several or none. */
  async nameOf(scope: UserScope, contactIds: readonly string[]): Promise<string | null> {
    if (contactIds.length !== 1) return null;
    const [found] = await scope.query<{ name: string }>(
      'select display_name as name from contacts where user_id = $1 and id = $2',
      [scope.userId, contactIds[0]],
    );
    return found?.name ?? null;
  }

  private async run(
    scope: UserScope,
    sql: string,
    subject: string | null,
    detail: ChangeDetail,
    ids: readonly string[],
    ...more: (string | null)[]
  ): Promise<ContactChangeView> {
    const values = [scope.userId, newId(), subject, JSON.stringify(detail), [...ids].sort(), ...more];
    const [change] = await scope.query<ContactChangeView>(sql, values);
    return change!;
  }
}
