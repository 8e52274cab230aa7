import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { InteractionParts, InteractionView, ParticipantView, TimelinePage } from '../domain/views.js';
import { type TimelineOf, depthOf, everythingSql, filterParameters, timelinesSql } from './timeline-sql.js';

const LEAN_COLUMNS = `i.id, i.kind, i.subject, i.snippet, i.direction, i.occurred_at as "occurredAt", i.ends_at as "endsAt",
  i.all_day as "allDay", i.time_zone as "timeZone", i.status, i.location, i.automated_reason as "automatedReason",
  i.source`;
const DETAIL_COLUMNS = `, i.labels, i.attachments`;
const BODY_COLUMNS = `, i.body, coalesce(i.body_full, i.body) as "fullBody"`;
// Arrays instead of objects: building their keys again and again was a sixth of the statement. What was written by hand
// hangs on the contact that it was written for, and is shown with the one that this is part of.
const PARTICIPANTS = `, (
  select json_agg(json_build_array(p.role, p.address,
    case when i.source = 'manual' then (select display_name from contacts where id = p.contact_id) else p.name end,
    p.response, case when i.source = 'manual'
    then (select coalesce(c.merged_into, c.id) from contacts c where c.id = p.contact_id) else p.contact_id end))
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

function columns({ body, details, participants }: InteractionParts): string {
  return `${LEAN_COLUMNS}${body ? BODY_COLUMNS : ''}${details ? DETAIL_COLUMNS : ''}${participants ? PARTICIPANTS : ''}`;
}

/** The few variants keep the number of prepared statements of a connection bounded. */
function variant(name: string, { body, details, participants }: InteractionParts, ...more: number[]): string {
  return `${name}_${[body, details, participants, ...more].map(Number).join('')}`;
}

/** Reads interactions, newest first, in one statement for each question. */
@Injectable()
export class InteractionRepository {
  /** Timelines of contacts, a page of each: participants included when they are asked for. */
  timelines(
    scope: UserScope,
    contactIds: readonly string[],
    page: TimelinePage,
    parts: InteractionParts,
  ): Promise<Map<string, InteractionView[]>> {
    return this.timelinesOf('contact', scope, contactIds, page, parts);
  }

  /** A page of what happened with anybody of a company; what two of them took part in comes once. */
  async companyTimeline(
    scope: UserScope,
    companyId: string,
    page: TimelinePage,
    parts: InteractionParts,
  ): Promise<InteractionView[]> {
    const [timeline] = (await this.timelinesOf('company', scope, [companyId], page, parts)).values();
    return timeline ?? [];
  }

  /** The user's whole timeline. */
  async list(
    scope: UserScope,
    { limit, after, filter }: TimelinePage,
    parts: InteractionParts,
  ): Promise<InteractionView[]> {
    const depth = depthOf(filter);
    const rows = await scope.query<InteractionRow>(
      everythingSql(columns(parts), depth, after !== null),
      [scope.userId, null, limit, after?.at ?? null, after?.id ?? null, ...filterParameters(filter)],
      variant('interactions', parts, Number(after !== null), depth),
    );
    return rows.map(toView);
  }

  /** Interactions by key, in any order; those that are not the user's are left out. */
  async findMany(scope: UserScope, ids: readonly string[], parts: InteractionParts): Promise<InteractionView[]> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from interactions i
       where i.user_id = $1 and i.id = any($2::uuid[]) and not (i.source = 'manual' and i.shadowed)`,
      [scope.userId, ids],
      variant('interactions_by_id', parts),
    );
    return rows.map(toView);
  }

  /** One interaction, or undefined when there is none of the user's by that key, or the user threw it away. */
  async find(scope: UserScope, id: string, parts: InteractionParts): Promise<InteractionView | undefined> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from interactions i
       where i.user_id = $1 and i.id = $2 and not (i.source = 'manual' and i.shadowed)`,
      [scope.userId, id],
      variant('interaction', parts),
    );
    return rows.map(toView)[0];
  }

  /** The messages of one's conversation, itself included, newest first, as a timeline shows them. */
  async conversation(scope: UserScope, id: string, limit: number, parts: InteractionParts): Promise<InteractionView[]> {
    const rows = await scope.query<InteractionRow>(
      `select ${columns(parts)} from conversation_members asked
       join conversation_members m on m.user_id = $1 and m.conversation_id = asked.conversation_id
       join interactions i on i.id = m.interaction_id and (not i.shadowed or i.id = $2)
       where asked.user_id = $1 and asked.interaction_id = $2
       order by i.occurred_at desc, i.id desc limit $3`,
      [scope.userId, id, limit],
      variant('conversation', parts),
    );
    return rows.map(toView);
  }

  private async timelinesOf(
    of: TimelineOf,
    scope: UserScope,
    ids: readonly string[],
    { limit, after, filter }: TimelinePage,
    parts: InteractionParts,
  ): Promise<Map<string, InteractionView[]>> {
    const depth = depthOf(filter);
    const rows = await scope.query<InteractionRow & { timelineOf: string }>(
      timelinesSql(of, columns(parts), depth, after !== null),
      [scope.userId, ids, limit, after?.at ?? null, after?.id ?? null, ...filterParameters(filter)],
      variant(`${of}_timelines`, parts, Number(after !== null), depth),
    );
    return Map.groupBy(rows.map(toView), ({ timelineOf }) => timelineOf);
  }
}
