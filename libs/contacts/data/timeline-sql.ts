import type { TimelineFilter } from '../domain/views.js';
import { searchPattern } from './search-pattern.js';

/** Whose timeline is read: one contact with those that are shown as part of it, or everybody of a company. */
export type TimelineOf = 'contact' | 'company';

// What hangs on a contact keeps its id when the contact is merged, so a shown contact is read together with them.
const MEMBERS: Record<TimelineOf, string> = {
  contact: `select asked.id as contact_id
    union all select m.id from contacts m where m.user_id = $1 and m.merged_into = asked.id`,
  company: `select c.id as contact_id from contacts c
      where c.user_id = $1 and c.company_id = asked.id and c.merged_into is null and c.deleted_at is null
    union all select m.id from contacts c join contacts m on m.user_id = $1 and m.merged_into = c.id
      where c.user_id = $1 and c.company_id = asked.id and c.merged_into is null and c.deleted_at is null`,
};

/** How much a statement filters: nothing, what the index knows, or also what only the row itself knows. */
export type FilterDepth = 0 | 1 | 2;

export function depthOf(filter: TimelineFilter | null): FilterDepth {
  return filter === null ? 0 : filter.text === null ? 1 : 2;
}

/** Parameters $6 to $11 of a filtered statement; none for an unfiltered one. */
export function filterParameters(filter: TimelineFilter | null): unknown[] {
  if (filter === null) return [];
  const { kinds, direction, automated, from, to, text } = filter;
  return [kinds, direction, automated, from, to, ...(text === null ? [] : [searchPattern(text)])];
}

const AFTER = (after: boolean, place: string) =>
  after ? `(${place}) < ($4, $5)` : '$4::timestamptz is null and $5::uuid is null';

const WITHIN = (time: string) =>
  `${time} >= coalesce($9::timestamptz, '-infinity') and ${time} < coalesce($10::timestamptz, 'infinity')`;

const TELLS = (row: string) => `(${row}.subject ilike $11 or ${row}.snippet ilike $11)`;

function participantFilter(depth: FilterDepth): string {
  if (depth === 0) return '';
  return `and ($6::text[] is null or p.kind = any($6))
    and ($7::text is null or p.outbound = ($7 = 'outbound'))
    and ($8::boolean is null or p.automated = $8)
    and ${WITHIN('p.occurred_at')}`;
}

// One look-up by key for each interaction, newest first, until the page is full; a join would read everything for each contact.
const TOLD = `cross join lateral (
    select from interactions told where told.id = once.interaction_id and ${TELLS('told')} offset 0
  ) told`;

/**
 * Statement that reads a page of each timeline that is asked for; parameters: user, ids, limit, time and id to begin after,
 * and those of the filter. One walk over one index for each contact, however long the timeline.
 */
export function timelinesSql(of: TimelineOf, columns: string, depth: FilterDepth, after: boolean): string {
  return `select asked.id as "timelineOf", ${columns}
    from unnest($2::uuid[]) as asked(id)
    cross join lateral (
      select distinct on (part.occurred_at, part.interaction_id) part.occurred_at, part.interaction_id
      from (${MEMBERS[of]}) member
      cross join lateral (
        select once.occurred_at, once.interaction_id
        from (
          select distinct on (p.occurred_at, p.interaction_id) p.occurred_at, p.interaction_id
          from interaction_participants p
          where p.user_id = $1 and p.contact_id = member.contact_id and not p.shadowed
            and ${AFTER(after, 'p.occurred_at, p.interaction_id')} ${participantFilter(depth)}
          order by p.occurred_at desc, p.interaction_id desc
        ) once ${depth === 2 ? TOLD : ''}
        order by once.occurred_at desc, once.interaction_id desc
        limit $3
      ) part
      order by part.occurred_at desc, part.interaction_id desc
      limit $3
    ) page
    join interactions i on i.id = page.interaction_id
    order by page.occurred_at desc, page.interaction_id desc`;
}

// A cancelled occurrence of which nothing else is known holds a place in its series, and is nothing to show.
const SHOWN = `not (i.status = 'cancelled' and i.series_exception and i.subject = '')`;

/**
 * Statement that reads a page of everything that happened; parameters as above, the second unused. The index alone tells
 * which rows match, but for the text; the rows themselves are read for those.
 */
export function everythingSql(columns: string, depth: FilterDepth, after: boolean): string {
  const filter =
    depth === 0
      ? ''
      : `and ($6::text[] is null or m.kind = any($6)) and ($7::text is null or m.direction = $7)
         and ($8::boolean is null or (m.automated_reason is not null) = $8) and ${WITHIN('m.occurred_at')}`;
  return `select ${columns} from (
      select m.id, m.occurred_at from interactions m
      where m.user_id = $1 and $2::uuid[] is null and not m.shadowed
        and ${AFTER(after, 'm.occurred_at, m.id')} ${filter}
      order by m.occurred_at desc, m.id desc
    ) matching
    cross join lateral (
      select * from interactions i where i.id = matching.id and ${SHOWN} ${depth === 2 ? `and ${TELLS('i')}` : ''}
      offset 0
    ) i
    order by matching.occurred_at desc, matching.id desc limit $3`;
}
