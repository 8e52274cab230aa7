import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../platform/database/index.js';
import type { CanonicalInteraction, UpsertOptions, UpsertResult } from '../domain/canonical-interaction.js';
import {
  type InteractionRow,
  interactionRow,
  isBareCancellation,
  keyOf,
  uniqueInteractions,
  writtenKey,
} from './interaction-rows.js';
import { peopleOf } from './people.js';
import { removeByRawEvents, removeFallenOut } from './interaction.remover.js';
import { type WrittenInteraction, upsertInteractions } from './interaction.writer.js';
import { cancelParticipants, deleteParticipants, insertParticipants } from './participant.writer.js';
import { recountLastInteraction, writePeople } from './people.writer.js';

/** Rows per statement: larger ones gain nothing and hold more in memory. */
const CHUNK = 500;

/** Writes interactions with their people, set by set; the only way they come into being. */
@Injectable()
export class InteractionStore {
  /**
   * Writes interactions, the contacts of new people in them, and their participants. Writing the same again changes
   * nothing; two writers at once end as one after the other.
   * @param interactions in any order; several of one key count as one
   * @returns how many were new, changed, or fell out of their series
   */
  async upsert(
    scope: UserScope,
    interactions: readonly CanonicalInteraction[],
    options: UpsertOptions,
  ): Promise<UpsertResult> {
    const now = new Date();
    const unique = uniqueInteractions(interactions);
    const affected = new Set<string>();
    const result: UpsertResult = { inserted: 0, updated: 0, removed: 0 };
    // The database writes the people while the first rows are made ready; it runs statements in the order they are sent.
    let sent: Promise<unknown> = writePeople(scope, peopleOf(unique, now));
    sent.catch(() => undefined);
    for (const bare of [false, true]) {
      const chosen = unique.filter((interaction) => isBareCancellation(interaction) === bare);
      for (let start = 0; start < chosen.length; start += CHUNK) {
        const rows = chosen.slice(start, start + CHUNK).map((interaction) => interactionRow(newId(), interaction));
        const [, written] = await Promise.all([sent, upsertInteractions(scope, rows, options.version, bare)]);
        sent = Promise.resolve();
        for (const id of await this.writeParticipants(scope, rows, written, bare)) affected.add(id);
        for (const { inserted } of written) result[inserted ? 'inserted' : 'updated'] += 1;
      }
    }
    await sent;
    const { removed, contactIds } = await removeFallenOut(scope, options.seriesRefresh ?? []);
    result.removed = removed;
    await recountLastInteraction(scope, [...new Set([...affected, ...contactIds])], now);
    return result;
  }

  /**
   * Removes the interactions of raw events that are gone at the provider. Contacts stay, with what is left of them.
   * @returns how many interactions were removed
   */
  async deleteByRawEvents(scope: UserScope, rawEventIds: readonly string[]): Promise<number> {
    const { removed, contactIds } = await removeByRawEvents(scope, rawEventIds);
    await recountLastInteraction(scope, contactIds, new Date());
    return removed;
  }

  /** @returns contacts whose last interaction may have been one that changed */
  private async writeParticipants(
    scope: UserScope,
    rows: readonly InteractionRow[],
    written: readonly WrittenInteraction[],
    bare: boolean,
  ): Promise<string[]> {
    const updated = written.filter(({ inserted }) => !inserted).map(({ id }) => id);
    if (bare) return updated.length > 0 ? cancelParticipants(scope, updated) : [];
    const before = updated.length > 0 ? await deleteParticipants(scope, updated) : [];
    const idOf = new Map(written.map((row) => [writtenKey(row), row.id]));
    const rewritten = rows.filter(({ interaction }) => idOf.has(keyOf(interaction)));
    await insertParticipants(scope, rewritten, ({ id, interaction }) => idOf.get(keyOf(interaction)) ?? id);
    return before;
  }
}
