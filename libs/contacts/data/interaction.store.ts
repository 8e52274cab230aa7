import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type {
  CanonicalInteraction,
  InteractionChange,
  UpsertOptions,
  UpsertResult,
} from '../domain/canonical-interaction.js';
import { cancellationsOf, changesOf } from './interaction-changes.js';
import {
  type InteractionRow,
  isBareCancellation,
  keyOf,
  prepareInteraction,
  uniqueInteractions,
  writtenKey,
} from './interaction-rows.js';
import { showOneOfEach } from './copies.js';
import { type LinkToken, linkTokens, writeConversationLinks } from './conversations/link.writer.js';
import { writeIdentityPairs } from './identity-pairs.js';
import { peopleOf } from './people.js';
import { type Removal, removeByRawEvents, removeFallenOut, removeLeftBehind } from './interaction.remover.js';
import { type Written, upsertInteractions } from './interaction.writer.js';
import { cancelParticipants, contactsOf, deleteParticipants, insertParticipants } from './participant.writer.js';
import { createContacts, markUnsettled } from './people.writer.js';
import { takeWritingTurn } from './writing-turn.js';

/** Rows per statement: larger ones gain nothing and hold more in memory. */
const CHUNK = 500;

/** Writes interactions with their people, set by set; the only way they come into being. */
@Injectable()
export class InteractionStore {
  /**
   * Writes interactions, the contacts of new people in them, and their participants. Writing the same again changes
   * nothing; two writers at once end as one after the other. What is derived of contacts is left to `PeopleSettler`.
   * @param interactions in any order; several of one key count as one
   * @param prepared     those of them that were made ready before
   * @returns how many were new, changed, or removed
   */
  async upsert(
    scope: UserScope,
    interactions: readonly CanonicalInteraction[],
    options: UpsertOptions,
    prepared: readonly InteractionRow[] = [],
  ): Promise<UpsertResult> {
    const unique = uniqueInteractions(interactions);
    const affected = new Set<string>();
    const keys: string[] = [];
    const again = new Set(options.again);
    const ready = new Map(prepared.map((row) => [row.interaction, row]));
    const result: UpsertResult = { inserted: 0, updated: 0, removed: 0, changes: [], removedFrom: [] };
    const sets = [false, true].flatMap((bare) => {
      const chosen = unique.filter((interaction) => isBareCancellation(interaction) === bare);
      return chunked(chosen).map((some) => ({
        bare,
        rows: some.map((one) => ready.get(one) ?? prepareInteraction(one)),
      }));
    });
    let turn: Promise<unknown> | null = null;
    if (sets.length !== 1) await (turn = this.inTurn(scope, unique));
    for (const { bare, rows } of sets) {
      const writing = upsertInteractions(scope, rows, options.version, bare);
      writing.catch(() => undefined);
      // Reckoned while the database writes.
      const tokens = new Map(bare ? [] : rows.map((row) => [row, linkTokens(scope.userId, row.interaction)]));
      const written = await writing;
      // Not waited for: statements run in the order in which they are sent.
      turn ??= this.inTurn(scope, unique);
      keys.push(...written.keys);
      const parts = this.writeParts(scope, rows, tokens, written, bare);
      parts.catch(() => undefined);
      // The turn's statements came first: if one of them fails, that is what is told, not what fails after it.
      await turn;
      const { contactIds, changes } = await parts;
      for (const id of contactIds) affected.add(id);
      for (const change of changes) if (again.has(change.rawEventId)) result.changes.push(change);
      for (const { inserted } of written.rows) result[inserted ? 'inserted' : 'updated'] += 1;
    }
    for (const removal of [
      await removeFallenOut(scope, options.seriesRefresh ?? []),
      await removeLeftBehind(scope, options.again ?? [], options.version),
    ]) {
      result.removed += removal.removed;
      result.removedFrom.push(...removal.rawEventIds);
      keys.push(...removal.keys);
      for (const id of removal.contactIds) affected.add(id);
    }
    await showOneOfEach(scope, keys);
    await markUnsettled(scope, [...affected]);
    return result;
  }

  /**
   * Removes the interactions of raw events that are gone at the provider. Contacts stay, with what is left of them.
   * @returns how many interactions were removed, and of which raw events
   */
  async deleteByRawEvents(
    scope: UserScope,
    rawEventIds: readonly string[],
  ): Promise<Pick<Removal, 'removed' | 'rawEventIds'>> {
    await takeWritingTurn(scope);
    const removal = await removeByRawEvents(scope, rawEventIds);
    await showOneOfEach(scope, removal.keys);
    await markUnsettled(scope, removal.contactIds);
    return removal;
  }

  /** Takes the turn, and makes the contacts of new people. */
  private inTurn(scope: UserScope, interactions: readonly CanonicalInteraction[]): Promise<unknown> {
    const made = Promise.all([takeWritingTurn(scope), createContacts(scope, peopleOf(interactions))]);
    made.catch(() => undefined);
    return made;
  }

  /** @returns contacts that took part in what was there before, and what has changed */
  private async writeParts(
    scope: UserScope,
    rows: readonly InteractionRow[],
    tokens: ReadonlyMap<InteractionRow, readonly LinkToken[]>,
    written: Written,
    bare: boolean,
  ): Promise<{ contactIds: string[]; changes: InteractionChange[] }> {
    const updated = written.rows.filter(({ inserted }) => !inserted).map(({ id }) => id);
    const idOf = new Map(written.rows.map((row) => [writtenKey(row), row.id]));
    const rewritten = rows.filter(({ interaction }) => idOf.has(keyOf(interaction)));
    const idIn = ({ id, interaction }: InteractionRow) => idOf.get(keyOf(interaction)) ?? id;
    if (bare) {
      const contactIds = updated.length > 0 ? await cancelParticipants(scope, updated) : [];
      return { contactIds, changes: cancellationsOf(rewritten, idIn, written.columns) };
    }
    const participants = updated.length > 0 ? await deleteParticipants(scope, updated) : [];
    // Sent together, as none needs what another answers.
    const [pairs, regrouped] = await Promise.all([
      writeIdentityPairs(scope, rewritten, idIn, updated),
      writeConversationLinks(scope, rewritten, tokens, idIn, updated),
      insertParticipants(scope, rewritten, idIn),
    ]);
    const { columns } = written;
    return {
      contactIds: contactsOf(participants),
      changes: changesOf(rewritten, idIn, { columns, participants, pairs, regrouped }),
    };
  }
}

function chunked<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));
}
