import { setImmediate } from 'node:timers/promises';
import { type InteractionRow, prepareInteraction } from '../../contacts/index.js';
import type { RawEventRow } from '../../sync/index.js';
import type { MappedItem, MappingContext, MappingFault, RawItem, SourceMapper } from '../mappers/mapper.js';
import { ofWrittenTo } from './written-to.js';

/**
 * A raw event and what is to be done with it: write what it became (and let go of its content, when somebody was taken out
 * of it), remove what it was, leave it as it is because its content is gone, leave it out, or set it aside.
 */
export type Outcome =
  | { row: RawEventRow; mapped: MappedItem; prepared?: InteractionRow[]; withoutErased?: true }
  | { row: RawEventRow; removed: true }
  | { row: RawEventRow; kept: true }
  | { row: RawEventRow; leftOut: true }
  | { row: RawEventRow; fault: MappingFault };

const NO_PAYLOAD: MappingFault = { code: 'no_payload', message: 'Nothing was received for this item.' };

/** The item as its mapper sees it. */
export function itemOf(row: RawEventRow): RawItem | null {
  const { id, integrationId, lastBatchId, source, sourceId, occurredAt, payload } = row;
  if (payload === null) return null;
  // What is made of it belongs to the batch that stored it so: the undo of that batch takes it away.
  return { rawEventId: id, integrationId, batchId: lastBatchId, source, sourceId, occurredAt, payload };
}

/** A series of more is made ready when it is written: it would be held twice. */
const MOST_PREPARED = 10;

/** Maps a row in memory. Never throws, as mappers do not. */
export function mapRow(
  row: RawEventRow,
  mapper: SourceMapper,
  context: MappingContext,
  needed: RawItem['needed'],
): Outcome {
  if (row.deletedAt) return { row, removed: true };
  const item = itemOf(row);
  if (!item) return row.payloadGone === null ? { row, fault: NO_PAYLOAD } : { row, kept: true };
  const result = mapper.map(needed === undefined ? item : { ...item, needed }, context);
  if (!result.ok) return { row, fault: result.fault };
  if (!context.preferences?.get(row.integrationId)?.writtenToOnly) return outcomeOf(row, result.mapped);
  return outcomeOf(row, { ...result.mapped, interactions: ofWrittenTo(result.mapped.interactions) });
}

/** What an item became, made ready to be written. */
export function outcomeOf(row: RawEventRow, mapped: MappedItem): Extract<Outcome, { mapped: MappedItem }> {
  const { interactions } = mapped;
  return { row, mapped, prepared: interactions.length > MOST_PREPARED ? [] : interactions.map(prepareInteraction) };
}

/**
 * After so long others get the thread: the api may live in the same process, a series takes a while to reckon, and the database
 * has answered who writes the items before.
 */
const LONGEST_TURN_MS = 2;

/** Maps rows in memory, in order. */
export async function mapRows(
  rows: readonly RawEventRow[],
  mapper: SourceMapper,
  context: MappingContext,
  needed: ReadonlyMap<string, RawItem['needed']>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let turn = performance.now();
  for (const row of rows) {
    outcomes.push(mapRow(row, mapper, context, needed.get(row.id)));
    if (performance.now() - turn < LONGEST_TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return outcomes;
}

/** Splits outcomes, in order, so that each group writes about `limit` interactions at most; one item is never split. */
export function groupByWeight(outcomes: readonly Outcome[], limit: number): Outcome[][] {
  const groups: Outcome[][] = [];
  let weight = Infinity;
  for (const outcome of outcomes) {
    const own = 'mapped' in outcome ? outcome.mapped.interactions.length : 1;
    if (weight + own > limit) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(outcome);
    weight += own;
  }
  return groups;
}
