/** What of a ranking counts how much when they are joined. */
export interface RankWeights {
  words: number;
  spelling: number;
  meaning: number;
}

/** Of reciprocal rank fusion: how little the first place is above the next ones. */
const FLATTEN = 20;
/** Beneath it, what a model takes for like the question is like anything. */
const LEAST_MEANING = 0.2;
/** People lead what is found, so they have to be more like it. */
const LEAST_MEANING_OF_PEOPLE = 0.3;
const MOST_BY_MEANING = 100;
const MOST_PEOPLE_BY_MEANING = 10;
/** Of everything that is found, people lead, and companies follow; the rest of them is asked for by kind. */
const LEADING_PEOPLE = 5;
const LEADING_COMPANIES = 3;
/** Of one text this much is looked through for what to show. */
const BODY = 8_000;

const BY_MEANING = (kinds: string, most: number): string => `
  (select e.subject_id, e.kind, e.occurred_at, -(e.vector <#> $10::halfvec) as meaning from embeddings e
   where e.user_id = $1 and e.model = $11 and e.kind = any (${kinds}::text[])
     and ($4::text[] is null or e.kind = any ($4)) and ($6::timestamptz is null or e.occurred_at >= $6)
     and ($7::timestamptz is null or e.occurred_at < $7)
     and ($5::uuid is null or e.subject_id = any ((select ids from within)::uuid[]))
   order by e.vector <#> $10::halfvec limit ${most})`;

const NEAR = `
  select * from (
    ${BY_MEANING(`'{email,meeting,call,note,document}'`, MOST_BY_MEANING)}
    union all ${BY_MEANING(`'{contact}'`, MOST_PEOPLE_BY_MEANING)}
  ) n where n.meaning >= case n.kind when 'contact' then ${LEAST_MEANING_OF_PEOPLE} else ${LEAST_MEANING} end`;

const NO_MEANING = `
  select null::uuid as subject_id, null::text as kind, null::timestamptz as occurred_at, null::float8 as meaning
  where $10::text is not null and $11::text is not null`;

// A row is shown when what it was made of is: a copy, what was deleted and who was merged into somebody never are.
const SHOWN = `case
  when f.kind = 'contact' then exists (select from contacts c where c.user_id = $1 and c.id = f.id
    and c.deleted_at is null and c.merged_into is null)
  when f.kind = 'company' then exists (select from companies c where c.user_id = $1 and c.id = f.id)
  when f.kind = 'document' then exists (select from documents d where d.user_id = $1 and d.id = f.id and d.deleted_at is null)
  else exists (select from interactions i where i.user_id = $1 and i.id = f.id and not i.shadowed
    and not (i.status = 'cancelled' and i.series_exception and i.subject = ''))
  end`;

const DETAILS = `
  cross join lateral (
    select display_name as title, '' as body, primary_email as people, null::uuid as contact_id
    from contacts where page.kind = 'contact' and user_id = $1 and id = page.id
    union all
    select name, '', domain, null from companies where page.kind = 'company' and user_id = $1 and id = page.id
    union all
    select d.name, '', c.display_name, coalesce(c.merged_into, c.id) from documents d join contacts c on c.id = d.contact_id
    where page.kind = 'document' and d.user_id = $1 and d.id = page.id
    union all
    select i.subject, left(i.body, ${BODY}), (
      select string_agg(who.name, ', ') from (
        select coalesce(p.name, c.display_name, p.address) as name from interaction_participants p
        left join contacts c on c.id = p.contact_id
        where p.interaction_id = i.id and (p.role in ('from', 'organizer', 'about') or i.direction = 'outbound')
        order by p.role = 'from', p.contact_id is null, p.address limit 3
      ) who
    ), (
      select coalesce(c.merged_into, c.id) from interaction_participants p join contacts c on c.id = p.contact_id
      where p.interaction_id = i.id and c.deleted_at is null order by p.role <> 'from', p.address limit 1
    )
    from interactions i where page.kind in ('email', 'meeting', 'call', 'note') and i.user_id = $1 and i.id = page.id
  ) details`;

/**
 * The statement that searches. Parameters: 1 user, 2 stems, 3 words as typed, 4 kinds, 5 contact, 6 from, 7 to, 8 whether spelling
 * is looked at anyway, 9 limit and offset, 10 vector, 11 its model.
 */
export function searchSql({ words, spelling, meaning }: RankWeights, byMeaning: boolean): string {
  const part = (weight: number, value: string): string =>
    `case when ${value} is null then 0 else ${weight}::float8 / (${FLATTEN} + rank() over (
       partition by section order by ${value} desc nulls last)) end`;
  return `
    with within as materialized (
      select case when $5::uuid is not null then array(
        select took.interaction_id from contacts c cross join lateral (
          select p.interaction_id from interaction_participants p
          where p.user_id = $1 and p.contact_id = c.id and not p.shadowed offset 0
        ) took where c.user_id = $1 and (c.id = $5 or c.merged_into = $5)
      ) end as ids
    ), told as materialized (
      select * from search_matches($2::text[], $3::text[], $4::text[], $6::timestamptz, $7::timestamptz,
        (select ids from within), $8::boolean)
    ), near as materialized (${byMeaning ? NEAR : NO_MEANING}),
    found as (
      select coalesce(t.subject_id, n.subject_id) as id, coalesce(t.kind, n.kind) as kind,
        coalesce(t.occurred_at, n.occurred_at) as occurred_at, t.told, t.alike, n.meaning,
        case coalesce(t.kind, n.kind) when 'contact' then 0 when 'company' then 1 else 2 end as section
      from told t full join near n on n.subject_id = t.subject_id
      ), ranked as (
      select *, ${part(words, 'told')} + ${part(spelling, 'alike')} + ${part(meaning, 'meaning')} as score from found
    ), shown as (
      select f.*, row_number() over (partition by section order by score desc, occurred_at desc nulls last, id) as place
      from ranked f where f.score > 0 and ${SHOWN}
    ), page as (
      select * from shown
      where $4::text[] is not null or section = 2 or place <= case section when 0 then ${LEADING_PEOPLE} else ${LEADING_COMPANIES} end
      order by section, place limit ($9::int[])[1] offset ($9::int[])[2]
    )
    select page.id, page.kind, page.occurred_at as "occurredAt", page.told, page.alike, page.meaning,
      details.title, details.body, details.people, details.contact_id as "contactId"
    from page ${DETAILS} order by page.section, page.place`;
}
