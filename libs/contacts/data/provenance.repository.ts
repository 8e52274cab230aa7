import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** Where what is shown of a contact came from. */
export interface ProvenanceView {
  contactId: string;
  /** `displayName`, `primaryEmail`, `company`, `phone`, `jobTitle`, or `identity`. */
  field: string;
  value: string;
  /** Whether the user set it; else an item told it. */
  byUser: boolean;
  /** The interaction that told it first, in time; null when none does any more. */
  interactionId: string | null;
  batchId: string | null;
  at: Date | null;
}

// Asked of the rows, not kept beside them: so it is right after every undo, merge and import. The message in which an
// address, or a name, was first used tells it; what a table says, the last row that says it.
const TOLD = `
  with asked as (
    select c.id, c.display_name, c.primary_email, c.edited_fields, c.edited_at, c.phone, c.job_title,
      co.name as company, co.domain
    from unnest($2::uuid[]) as a(id) join contacts c on c.user_id = $1 and c.id = a.id and c.deleted_at is null
    left join companies co on co.id = c.company_id
  ), field as (
    select id, 'displayName' as field, display_name as value, 'displayName' = any(edited_fields) as by_user, edited_at,
      null as address, display_name as name, null as domain from asked
    union all
    select id, 'primaryEmail', primary_email, 'primaryEmail' = any(edited_fields), edited_at, primary_email, null, null
      from asked where primary_email is not null
    union all
    select id, 'company', company, 'companyId' = any(edited_fields), edited_at, null, null, domain
      from asked where company is not null
    union all
    select id, 'phone', phone, 'phone' = any(edited_fields), edited_at, null, null, null from asked where phone is not null
    union all
    select id, 'jobTitle', job_title, 'jobTitle' = any(edited_fields), edited_at, null, null, null
      from asked where job_title is not null
    union all
    select ci.contact_id, 'identity', ci.value, false, null, ci.value, null, null
      from asked join contact_identities ci on ci.user_id = $1 and ci.contact_id = asked.id
  )
  select f.id as "contactId", f.field, f.value, f.by_user as "byUser",
    case when listed.batch_id is null then told.id end as "interactionId", coalesce(listed.batch_id, told.batch_id) as "batchId",
    case when f.by_user then f.edited_at else coalesce(listed.received_at, told.occurred_at) end as at
  from field f
  left join lateral (
    select r.last_batch_id as batch_id, r.received_at
    from contact_identities ci
    join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value
    join raw_events r on r.id = cl.raw_event_id
    where not f.by_user and ci.user_id = $1 and ci.contact_id = f.id and case f.field
      when 'displayName' then cl.display_name = f.value when 'phone' then cl.phone = f.value
      when 'jobTitle' then cl.job_title = f.value when 'company' then f.domain is null and cl.company is not null
      else cl.value = f.value and not exists (
        select from interaction_participants where user_id = $1 and contact_id = f.id and address = f.value) end
    order by cl.raw_event_id desc limit 1
  ) listed on true
  left join lateral (
    select i.id, i.batch_id, i.occurred_at
    from interaction_participants p join interactions i on i.id = p.interaction_id
    where not f.by_user and p.user_id = $1 and p.contact_id = f.id and not p.shadowed and not p.automated
      and ((f.address is not null and p.address = f.address)
        or (f.name is not null and (p.name = f.name or (p.name is not null and position(',' in p.name) > 0
          and f.name = btrim(split_part(p.name, ',', 2)) || ' ' || btrim(split_part(p.name, ',', 1)))))
        or (f.domain is not null and (p.address like '%@' || f.domain or p.address like '%.' || f.domain)))
    order by p.occurred_at, p.interaction_id limit 1
  ) told on true`;

/** Which item, or whether the user, told what is known of a contact. */
@Injectable()
export class ProvenanceRepository {
  find(scope: UserScope, contactIds: readonly string[]): Promise<ProvenanceView[]> {
    return scope.query<ProvenanceView>(TOLD, [scope.userId, contactIds]);
  }
}
