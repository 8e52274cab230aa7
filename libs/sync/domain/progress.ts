import type { Pace } from '../data/ledger.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import type { LedgerReport } from './ledger-report.js';

export interface Progress {
  /** What the preview foresaw; null when there was none. */
  expectedItems: number | null;
  listed: number;
  /** Stored, skipped or failed. */
  done: number;
  normalized: number;
  itemsPerMinute: number;
  /** Null when nothing tells: it rests, is over, or no item was done of late. */
  secondsLeft: number | null;
}

type Timed = Pick<SyncBatchEntity, 'expectedItems' | 'startedAt' | 'finishedAt'>;

/** A few items right at the beginning are no rate. */
const SHORTEST_SECONDS = 5;

/**
 * How far a batch is, and how long the rest may take, of what is listed or foreseen, whichever is more.
 * @param pace of the last minute, so that pauses and waits do not count; null for a batch that nobody works on. One that is
 *             over has the rate of its whole time
 */
export function progressOf(
  batch: Timed,
  { listed, pending, stored, unnormalized }: LedgerReport,
  pace: Pace | null,
): Progress {
  const done = Math.max(0, listed - pending);
  const itemsPerMinute = Math.round(batch.finishedAt ? overall(batch, done) : recent(pace));
  const left = Math.max(listed, batch.expectedItems ?? 0) - done;
  return {
    expectedItems: batch.expectedItems,
    listed,
    done,
    normalized: Math.max(0, stored - unnormalized),
    itemsPerMinute,
    secondsLeft: batch.finishedAt || itemsPerMinute === 0 ? null : Math.ceil((Math.max(0, left) / itemsPerMinute) * 60),
  };
}

function recent(pace: Pace | null): number {
  return pace ? (pace.done / Math.max(SHORTEST_SECONDS, pace.seconds)) * 60 : 0;
}

function overall({ startedAt, finishedAt }: Timed, done: number): number {
  const minutes = startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 60_000 : 0;
  return minutes > 0 ? done / minutes : 0;
}
