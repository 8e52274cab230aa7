import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { PeoplePlan, TouchedSeries, UndoneItems } from '../domain/undo.js';
import { removeClaims } from './claim.store.js';
import { showOneOfEach } from './copies.js';
import { dissolve } from './dissolve.js';
import { markUnsettled } from './people.writer.js';
import { bringContactsBack } from './redo-people.js';
import { keepImages } from './undone-images.js';
import { type Fate, fatesOf, goes, toPlan } from './undo-plan.js';

// Participants first, in one sweep: left to the foreign key they would go one interaction at a time.
const REMOVE_PARTICIPANTS = `
  delete from interaction_participants where interaction_id in (
    select id from interactions where raw_event_id = any($1::uuid[]))
  returning contact_id`;
const REMOVE_INTERACTIONS = `
  delete from interactions where raw_event_id = any($1::uuid[]) returning series_id as "seriesId", same_key as "sameKey"`;
const SERIES_OF = `
  select distinct series_id as "seriesId" from interactions
  where raw_event_id = any($1::uuid[]) and series_id is not null`;

const REMOVE_CONTACTS = `delete from contacts where id = any($1::uuid[])`;
const HAND_OVER = `
  with handed as (
    update contacts c set batch_id = h.batch_id from unnest($1::uuid[], $2::uuid[]) as h(id, batch_id) where c.id = h.id
  )
  update contact_identities ci set batch_id = h.batch_id
  from unnest($1::uuid[], $2::uuid[]) as h(id, batch_id) where ci.user_id = $3 and ci.home_contact_id = h.id`;

const MATES = `
  select distinct i.raw_event_id as id
  from unnest($2::text[]) as s(series_id)
  cross join lateral (
    select raw_event_id from interactions
    where user_id = $1 and integration_id = $3 and series_id = s.series_id and raw_event_id is not null offset 0
  ) i`;

/** What an undo and a redo do to people and to what happened with them; computed from the rows, set by set. */
@Injectable()
export class PeopleUndo {
  /** What the undo will do; changes nothing. */
  async plan(scope: UserScope, items: UndoneItems): Promise<PeoplePlan> {
    const [counted] = await scope.query<{ count: number }>(
      `select count(*)::int as count from interactions where raw_event_id = any($1::uuid[])`,
      [items.gone],
    );
    return toPlan(await fatesOf(scope, items), counted?.count ?? 0);
  }

  /**
   * Takes away the interactions of items that go, and the contacts that nothing else makes. Nobody may normalize anything
   * of the user meanwhile, and those who stay are to be settled afterwards.
   */
  async takeAway(scope: UserScope, items: UndoneItems): Promise<{ plan: PeoplePlan; seriesIds: string[] }> {
    const { batchId, gone, restored } = items;
    const fates = await fatesOf(scope, items);
    const going = fates.filter(goes).map(({ id }) => id);
    await keepImages(
      scope,
      batchId,
      fates.map(({ id }) => id),
      going,
    );
    await dissolve(scope, going);
    await removeClaims(scope, gone);
    const takingPart = await scope.query<{ contact_id: string | null }>(REMOVE_PARTICIPANTS, [gone]);
    const removed = await scope.query<{ seriesId: string | null; sameKey: string | null }>(REMOVE_INTERACTIONS, [gone]);
    const series = await scope.query<{ seriesId: string }>(SERIES_OF, [restored]);
    if (going.length > 0) await scope.query(REMOVE_CONTACTS, [going]);
    await this.handOver(
      scope,
      fates.filter((fate) => !goes(fate)),
    );
    await showOneOfEach(
      scope,
      removed.map(({ sameKey }) => sameKey),
    );
    await markUnsettled(
      scope,
      takingPart.flatMap(({ contact_id: id }) => id ?? []),
    );
    return {
      plan: toPlan(fates, removed.length),
      seriesIds: [...new Set([...removed, ...series].flatMap(({ seriesId }) => seriesId ?? []))],
    };
  }

  /** Gives back what the undo took from the contacts; their interactions come when the items are normalized again. */
  async bringBack(scope: UserScope, batchId: string): Promise<void> {
    await markUnsettled(scope, await bringContactsBack(scope, batchId));
  }

  /** What else the series of an integration consist of. @returns raw events that occurrences come from */
  async matesOf(scope: UserScope, integrationId: string, seriesIds: readonly string[]): Promise<TouchedSeries> {
    if (seriesIds.length === 0) return { seriesIds: [], rawEventIds: [] };
    const mates = await scope.query<{ id: string }>(MATES, [scope.userId, seriesIds, integrationId]);
    return { seriesIds: [...seriesIds], rawEventIds: mates.map(({ id }) => id) };
  }

  /** Who stays belongs to the batch that still needs it, or to the user. */
  private async handOver(scope: UserScope, staying: readonly Fate[]): Promise<void> {
    if (staying.length === 0) return;
    const owner = ({ edited, deleted, usedBy }: Fate) => (edited || deleted ? null : usedBy);
    await scope.query(HAND_OVER, [staying.map(({ id }) => id), staying.map(owner), scope.userId]);
  }
}
