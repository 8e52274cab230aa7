import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { InteractionParts, InteractionView, Page, ParticipantView } from '../domain/views.js';

const LEAN_COLUMNS = `i.id, i.kind, i.subject, i.snippet, i.direction, i.occurred_at as "occurredAt", i.ends_at as "endsAt",
  i.all_day as "allDay", i.time_zone as "timeZone", i.status, i.location, i.automated_reason as "automatedReason",
  i.source`;
const DETAIL_COLUMNS = `, i.labels, i.attachments`;
const BODY_COLUMNS = `, i.body, coalesce(i.body_full, i.body) as "fullBody"`;
// Arrays instead of objects: building their keys again and again was a sixth of the statement.
const PARTICIPANTS = `, (
  select json_agg(json_build_array(p.role, p.address, p.name, p.response, p.contact_id))
  from interaction_participants p where p.interaction_id = i.id) as participants`;

type ParticipantRow = [ParticipantView['role'], string, string | null, string | null, string | null];
type InteractionRow = Omit<InteractionView, 'participants'> & { participants?: ParticipantRow[] | null };

function toView<T extends InteractionRow>({ participants, ...rest }: T): Omit<T, 'participants'> & InteractionView {
  if (participants === undefined) return rest;
  const views = (participants ?? []).map(([role, address, name, response, contactId]) => ({
    role,
    address,
    name,
    response,
    contactId,
  }));
  return { ...rest, participants: views };
}

// A cancelled occurrence of which nothing else is known holds a place in its series, and is nothing to show.
const SHOWN = `not i.shadowed and not (i.status = 'cancelled' and i.series_exception and i.subject = '')`;

function columns({ body, details, participants }: InteractionParts): string {
  return `${LEAN_COLUMNS}${body ? BODY_COLUMNS : ''}${details ? DETAIL_COLUMNS : ''}${participants ? PARTICIPANTS : ''}`;
}

/** The few variants keep the number of prepared statements of a connection bounded. */
function variant(name: string, { body, details, participants }: InteractionParts, after = false): string {
  return `${name}_${[body, details, participants, after].map(Number).join('')}`;
}

/** Reads interactions, newest first, in one statement for each question. */
@Injectable()
export class InteractionRepository {
  /** Timelines of contacts, a page of each: participants included when they are asked for. */
  async timelines(
    scope: UserScope,
    contactIds: readonly string[],
    { limit, after }: Page,
    parts: InteractionParts,
  ): Promise<Map<string, InteractionView[]>> {
    const rows = await scope.query<InteractionRow & { timelineOf: string }>(
      `select page.contact_id as "timelineOf", ${columns(parts)}
       from unnest($2::uuid[]) as asked(contact_id)
       cross join lateral (
         select distinct on (p.occurred_at, p.interaction_id) p.contact_id, p.occurred_at, p.interaction_id
         from interaction_participants p
         where p.user_id = $1 and p.contact_id = asked.contact_id and not p.shadowed
           and ${after ? '(p.occurred_at, p.interaction_id) < ($4, $5)' : '$4::timestamptz is null and $5::uuid is null'}
         order by p.occurred_at desc, p.interaction_id desc
         limit $3
       ) page
       join interactions i on i.id = page.interaction_id
       order by page.occurred_at desc, page.interaction_id desc`,
      [scope.userId, contactIds, limit, after?.at ?? null, after?.id ?? null],
      variant('timelines', parts, after !== null),
    );
    return Map.groupBy(rows.map(toView), ({ timelineOf }) => timelineOf);
  }

  /** The user's whole timeline. */
  async list(scope: UserScope, { limit, after }: Page, parts: InteractionParts): Promise<InteractionView[]> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from interactions i
       where i.user_id = $1 and ${SHOWN}
         and ${after ? '(i.occurred_at, i.id) < ($3, $4)' : '$3::timestamptz is null and $4::uuid is null'}
       order by i.occurred_at desc, i.id desc limit $2`,
      [scope.userId, limit, after?.at ?? null, after?.id ?? null],
      variant('interactions', parts, after !== null),
    );
    return rows.map(toView);
  }

  /** Interactions by key, in any order; those that are not the user's are left out. */
  async findMany(scope: UserScope, ids: readonly string[], parts: InteractionParts): Promise<InteractionView[]> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from interactions i where i.user_id = $1 and i.id = any($2::uuid[])`,
      [scope.userId, ids],
      variant('interactions_by_id', parts),
    );
    return rows.map(toView);
  }

  /** One interaction, or undefined when there is none of the user's by that key. */
  async find(scope: UserScope, id: string, parts: InteractionParts): Promise<InteractionView | undefined> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from interactions i where i.user_id = $1 and i.id = $2`,
      [scope.userId, id],
      variant('interaction', parts),
    );
    return rows.map(toView)[0];
  }
}
