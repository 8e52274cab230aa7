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
import { showOneOfEach } from './copies.js';
import { writeIdentityPairs } from './identity-pairs.js';
import { peopleOf } from './people.js';
import { removeByRawEvents, removeFallenOut } from './interaction.remover.js';
import { type WrittenInteraction, upsertInteractions } from './interaction.writer.js';
import { cancelParticipants, deleteParticipants, insertParticipants } from './participant.writer.js';
import { createContacts, markUnsettled } from './people.writer.js';

/** Rows per statement: larger ones gain nothing and hold more in memory. */
const CHUNK = 500;

/** Writes interactions with their people, set by set; the only way they come into being. */
@Injectable()
export class InteractionStore {
  /**
   * Writes interactions, the contacts of new people in them, and their participants. Writing the same again changes
   * nothing; two writers at once end as one after the other. What is derived of contacts is left to `PeopleSettler`.
   * @param interactions in any order; several of one key count as one
   * @returns how many were new, changed, or fell out of their series
   */
  async upsert(
    scope: UserScope,
    interactions: readonly CanonicalInteraction[],
    options: UpsertOptions,
  ): Promise<UpsertResult> {
    const unique = uniqueInteractions(interactions);
    const affected = new Set<string>();
    const keys: string[] = [];
    const result: UpsertResult = { inserted: 0, updated: 0, removed: 0 };
    // The database makes the contacts while the first rows are made ready; it runs statements in the order they are sent.
    let sent: Promise<unknown> = createContacts(scope, peopleOf(unique));
    sent.catch(() => undefined);
    for (const bare of [false, true]) {
      const chosen = unique.filter((interaction) => isBareCancellation(interaction) === bare);
      for (let start = 0; start < chosen.length; start += CHUNK) {
        const rows = chosen.slice(start, start + CHUNK).map((interaction) => interactionRow(newId(), interaction));
        const [, { written, keys: ofThem }] = await Promise.all([
          sent,
          upsertInteractions(scope, rows, options.version, bare),
        ]);
        sent = Promise.resolve();
        keys.push(...ofThem);
        for (const id of await this.writeParts(scope, rows, written, bare)) affected.add(id);
        for (const { inserted } of written) result[inserted ? 'inserted' : 'updated'] += 1;
      }
    }
    await sent;
    const { removed, contactIds, keys: freed } = await removeFallenOut(scope, options.seriesRefresh ?? []);
    result.removed = removed;
    await showOneOfEach(scope, [...keys, ...freed]);
    await markUnsettled(scope, [...affected, ...contactIds]);
    return result;
  }

  /**
   * Removes the interactions of raw events that are gone at the provider. Contacts stay, with what is left of them.
   * @returns how many interactions were removed
   */
  async deleteByRawEvents(scope: UserScope, rawEventIds: readonly string[]): Promise<number> {
    const { removed, contactIds, keys } = await removeByRawEvents(scope, rawEventIds);
    await showOneOfEach(scope, keys);
    await markUnsettled(scope, contactIds);
    return removed;
  }

  /** @returns contacts that took part in what was there before */
  private async writeParts(
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
    const idIn = ({ id, interaction }: InteractionRow) => idOf.get(keyOf(interaction)) ?? id;
    await insertParticipants(scope, rewritten, idIn);
    await writeIdentityPairs(scope, rewritten, idIn, updated);
    return before;
  }
}
