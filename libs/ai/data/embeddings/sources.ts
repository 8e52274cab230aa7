// What each kind of thing is made into words of, one row each: id, kind, occurred_at, hash, and its texts. $1 is the user.
// Keys in arrays and look-ups by key: without statistics a planner takes any user to own one row.

const LATEST_SUBJECTS = 12;

/** People that are shown, with all that names them, and what their latest messages are called. */
const CONTACTS = `
  select c.id, 'contact' as kind, null::timestamptz as occurred_at, c.display_name as title,
    array[c.display_name] || coalesce(known.names, '{}') as names, coalesce(known.addresses, '{}') as addresses,
    concat_ws(' ', c.job_title, co.name, co.domain, c.phone) as about, c.last_interaction_at,
    md5(concat_ws('|', c.display_name, c.job_title, c.phone, co.name, co.domain, c.last_interaction_at,
      known.names, known.addresses)) as hash
  from contacts c
  left join lateral (select name, domain from companies where id = c.company_id offset 0) co on true
  left join lateral (
    select array_agg(ci.value order by ci.id) filter (where ci.kind = 'email') as addresses,
      array_agg(n.name order by ci.id) filter (where n.name is not null) as names
    from contact_identities ci
    left join lateral (
      select string_agg(name, ' ' order by uses desc, name) as name from identity_names where identity_id = ci.id offset 0
    ) n on true
    where ci.user_id = $1 and ci.contact_id = c.id offset 0
  ) known on true
  where c.user_id = $1 and c.deleted_at is null and c.merged_into is null`;

const COMPANIES = `
  select id, 'company' as kind, null::timestamptz as occurred_at, name as title, array[name] as names,
    '{}'::text[] as addresses, domain as about, null::timestamptz as last_interaction_at,
    md5(concat_ws('|', name, domain)) as hash
  from companies where user_id = $1`;

const DOCUMENTS = `
  select id, 'document' as kind, created_at as occurred_at, name as title, array[name] as names, '{}'::text[] as addresses,
    media_type as about, null::timestamptz as last_interaction_at, md5(concat_ws('|', name, media_type)) as hash
  from documents where user_id = $1 and deleted_at is null`;

/** All but messages, meetings and notes: there are few enough of them to be compared each time. */
export const THINGS = `select * from (${CONTACTS}) c union all select * from (${COMPANIES}) m union all select * from (${DOCUMENTS}) d`;

/** What the latest messages of a contact `thing.id` are called. */
export const SUBJECTS_OF = `
  select string_agg(recent.subject, E'\\n') as subjects from (
    select distinct on (lately.occurred_at, i.id) i.subject from (
      select p.interaction_id, p.occurred_at from interaction_participants p
      where p.user_id = $1 and p.contact_id = thing.id and not p.shadowed and not p.automated
      order by p.occurred_at desc, p.interaction_id desc limit ${LATEST_SUBJECTS * 2}
    ) lately
    cross join lateral (select id, subject from interactions where id = lately.interaction_id offset 0) i
    order by lately.occurred_at desc, i.id limit ${LATEST_SUBJECTS}
  ) recent`;

/** A part of a text file: what is in other kinds of files is not read. */
export const CONTENT_OF = `
  select substring(content from 1 for 20000) as content from document_contents
  where document_id = thing.id and thing.kind = 'document' and thing.about like 'text/%' offset 0`;

/** Interactions by key. Of one that is hidden there is nothing to find. */
export const INTERACTIONS = `
  select i.id, i.kind, i.occurred_at as "occurredAt", i.content_hash as hash, i.updated_at::text as version, i.subject,
    left(i.body, 20000) as body, i.location,
    (select string_agg(a ->> 'name', ' ') from jsonb_array_elements(i.attachments) a) as attachments,
    (select json_agg(json_build_array(coalesce(p.name, case when i.source = 'manual' then
        (select display_name from contacts where id = p.contact_id) end), coalesce(p.written, p.address)))
      from (select * from interaction_participants p where p.interaction_id = i.id limit 100) p) as people
  from unnest($2::uuid[]) as asked(id)
  cross join lateral (select * from interactions where user_id = $1 and id = asked.id and not shadowed offset 0) i`;
