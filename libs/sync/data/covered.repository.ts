import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** An item that is here, as far as preferences judge it. */
export interface StoredItem {
  readonly id: string;
  readonly sourceId: string;
  readonly stream: string;
  readonly occurredAt: Date | null;
  /** Of an event, as its provider says; null for all others. */
  readonly visibility: string | null;
}

/** What items became on timelines, cancelled occurrences aside but for their number. */
export interface StoredMeaning {
  readonly rawEventId: string;
  readonly interactions: number;
  /** One of them, whose people stand for all; null when all are cancelled. */
  readonly interactionId: string | null;
  readonly begins: Date | null;
  readonly ends: Date | null;
  readonly labels: readonly string[] | null;
  /** Whether the user sent or organizes it. */
  readonly own: boolean | null;
}

export interface StoredPerson {
  readonly interactionId: string;
  readonly sender: boolean;
  readonly address: string;
}

/**
 * Reads what is stored of an integration, a page at a time and a table at a time: right after an import the planner has no
 * statistics, and a join would compare everything with everything.
 */
@Injectable()
export class CoveredRepository {
  /** @param after source id that the page begins after; '' for the first */
  items(scope: UserScope, integrationId: string, after: string, limit: number): Promise<StoredItem[]> {
    return scope.query<StoredItem>(
      `select id, source_id as "sourceId", stream, occurred_at as "occurredAt",
         case when source like '%calendar%' then payload->>'visibility' end as visibility
       from raw_events where user_id = $1 and integration_id = $2 and source_id > $3
         and deleted_at is null and undone_batch_id is null
       order by source_id limit $4`,
      [scope.userId, integrationId, after, limit],
    );
  }

  meanings(scope: UserScope, rawEventIds: readonly string[]): Promise<StoredMeaning[]> {
    return scope.query<StoredMeaning>(
      `select raw_event_id as "rawEventId", count(*)::int as interactions,
         (array_agg(id order by occurred_at desc) filter (where status <> 'cancelled'))[1] as "interactionId",
         min(occurred_at) filter (where status <> 'cancelled') as begins,
         max(coalesce(ends_at, occurred_at)) filter (where status <> 'cancelled') as ends,
         max(labels) filter (where status <> 'cancelled') as labels,
         bool_or(direction = 'outbound') filter (where status <> 'cancelled') as own
       from interactions where raw_event_id = any ($1::uuid[]) group by raw_event_id`,
      [rawEventIds],
    );
  }

  people(scope: UserScope, interactionIds: readonly string[]): Promise<StoredPerson[]> {
    return scope.query<StoredPerson>(
      `select interaction_id as "interactionId", role in ('from', 'organizer') as sender, address
       from interaction_participants where interaction_id = any ($1::uuid[])`,
      [interactionIds],
    );
  }

  /** How many contacts would have nothing left without these items, edited ones aside. */
  async countLeftAlone(scope: UserScope, rawEventIds: readonly string[]): Promise<number> {
    const [counted] = await scope.query<{ count: number }>(
      `with going as materialized (
         select id from interactions where raw_event_id = any ($2::uuid[])
       ), alone as materialized (
         select contact_id from interaction_participants
         where user_id = $1 and contact_id is not null
         group by contact_id having bool_and(interaction_id in (select id from going))
       )
       select count(*)::int as count from alone
       where exists (select from contacts c where c.id = alone.contact_id and c.edited_at is null and c.deleted_at is null)`,
      [scope.userId, rawEventIds],
    );
    return counted?.count ?? 0;
  }
}
