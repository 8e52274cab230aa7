import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { TagView } from '../../domain/views.js';

/** What an undo came to for one contact. */
export interface UndoneItem {
  id: string;
  displayName: string;
  restored: boolean;
}

// $1 is the user, $2 the change. Only who is not as the change left them is left alone.
const ITEMS = `
  change as (select made_at, detail from contact_changes where user_id = $1 and id = $2),
  item as materialized (
    select i.contact_id as id, i.before, i.after, i.edited_at as edited_before, change.made_at,
      c.display_name, c.edited_at, c.edited_fields, c.deleted_at, c.merged_into,
      jsonb_build_object('displayName', c.display_name, 'primaryEmail', c.primary_email, 'phone', c.phone,
        'jobTitle', c.job_title, 'companyId', c.company_id) as fields
    from change, contact_change_items i join contacts c on c.id = i.contact_id
    where i.user_id = $1 and i.change_id = $2
    order by c.id for update of c
  )`;

/** Whose mark the change was, has again the mark from before it. */
const EDITED_BEFORE = `case when c.edited_at = item.made_at then item.edited_before else c.edited_at end`;

const UNTOUCHED = `(
  select coalesce(bool_and(case when (a.value->>'edited')::boolean
    then a.key = any(item.edited_fields) and item.fields->a.key = a.value->'value'
    else a.key <> all(item.edited_fields) end), true)
  from jsonb_each(item.after) a)`;

const valueOf = (field: string, column: string) =>
  `case when item.before ? '${field}' then item.before #>> '{${field},value}' else c.${column} end`;

const FIELDS = `
  with ${ITEMS}, checked as materialized (select item.*, ${UNTOUCHED} as untouched from item
  ), restored as (
    update contacts c set display_name = ${valueOf('displayName', 'display_name')},
      primary_email = ${valueOf('primaryEmail', 'primary_email')}, phone = ${valueOf('phone', 'phone')},
      job_title = ${valueOf('jobTitle', 'job_title')},
      -- a company that is gone by now is not given back
      company_id = case when item.before ? 'companyId' then (
        select co.id from companies co where co.user_id = $1 and co.id = (item.before #>> '{companyId,value}')::uuid
      ) else c.company_id end,
      edited_fields = array(
        select f from unnest(c.edited_fields) f where not item.before ? f
        union all select b.key from jsonb_each(item.before) b where (b.value->>'edited')::boolean),
      edited_at = ${EDITED_BEFORE}, updated_at = now()
    from checked item where item.untouched and c.id = item.id
  ), unsettled as (
    insert into unsettled_contacts (user_id, contact_id)
    select $1::uuid, id from checked where untouched order by id
  ), unlinked as (
    delete from contact_identities ci using change, checked
    where ci.user_id = $1 and checked.untouched and ci.contact_id = checked.id and ci.home_contact_id = checked.id
      and change.detail->'identityIds' ? ci.id::text
    returning ci.contact_id, ci.value
  ), parted as (
    update interaction_participants p set contact_id = null from unlinked
    where p.user_id = $1 and p.contact_id = unlinked.contact_id and p.address = unlinked.value
  )
  select id, display_name as "displayName", untouched as restored from checked`;

const TAGGED = `
  with ${ITEMS}, taken as (
    delete from contact_tags ct using item where ct.user_id = $1 and ct.contact_id = item.id and ct.tag_id = $3::uuid
    returning ct.contact_id
  ), marked as (
    update contacts c set edited_at = ${EDITED_BEFORE}, updated_at = now() from item where c.id = item.id
  )
  select id, display_name as "displayName", true as restored from item where id in (select contact_id from taken)`;

const UNTAGGED = `
  with ${ITEMS}, given as (
    insert into contact_tags (user_id, contact_id, tag_id) select $1::uuid, id, $3::uuid from item order by id
    on conflict do nothing returning contact_id
  ), marked as (
    update contacts c set edited_at = ${EDITED_BEFORE}, updated_at = now() from item where c.id = item.id
  )
  select id, display_name as "displayName", true as restored from item where id in (select contact_id from given)`;

const GONE = 'item.deleted_at is not distinct from item.made_at';
const DELETED = `
  with ${ITEMS}, back as (
    update contacts c set deleted_at = null, updated_at = now() from item where c.id = item.id and ${GONE}
  )
  select id, display_name as "displayName", ${GONE} as restored from item
  where merged_into is null and deleted_at is not null`;

const BACK = '(item.deleted_at is null and (item.edited_at is null or item.edited_at <= item.made_at))';
const RESTORED = `
  with ${ITEMS}, away as (
    update contacts c set deleted_at = now(), updated_at = now() from item where c.id = item.id and ${BACK}
  )
  select id, display_name as "displayName", ${BACK} as restored from item
  where merged_into is null and deleted_at is null`;

// The tag comes back under its own key, or as the one that has its name by now.
const TAG_AGAIN = `
  with again as (
    insert into tags (id, user_id, name, colour) values ($2, $1, $3, $4) on conflict do nothing returning id
  )
  select id from again union all
  (select id from tags where user_id = $1 and (id = $2 or lower(name) = lower($3)) order by id = $2 desc limit 1)`;

/** Takes changes back, set by set. */
@Injectable()
export class UndoChangeRepository {
  /** Gives fields back what stood in them, where they are as the change left them. */
  fields(scope: UserScope, changeId: string): Promise<UndoneItem[]> {
    return this.run(scope, FIELDS, changeId);
  }

  /** Takes a tag from those who got it. */
  tagged(scope: UserScope, changeId: string, tagId: string): Promise<UndoneItem[]> {
    return this.run(scope, TAGGED, changeId, tagId);
  }

  /** Gives a tag to those who lost it; the tag, too, when it is gone. */
  async untagged(scope: UserScope, changeId: string, tag: TagView): Promise<UndoneItem[]> {
    const [found] = await scope.query<{ id: string }>(TAG_AGAIN, [scope.userId, tag.id, tag.name, tag.colour]);
    return this.run(scope, UNTAGGED, changeId, found!.id);
  }

  /** Brings back whom the change deleted, unless they came back and went again since. */
  deleted(scope: UserScope, changeId: string): Promise<UndoneItem[]> {
    return this.run(scope, DELETED, changeId);
  }

  /** Deletes again whom the change brought back, unless they were edited since. */
  restored(scope: UserScope, changeId: string): Promise<UndoneItem[]> {
    return this.run(scope, RESTORED, changeId);
  }

  private run(scope: UserScope, sql: string, changeId: string, ...more: string[]): Promise<UndoneItem[]> {
    return scope.query<UndoneItem>(sql, [scope.userId, changeId, ...more]);
  }
}
