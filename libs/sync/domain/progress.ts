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
  /** Null when nothing tells: not begun, over, or no item done yet. */
  secondsLeft: number | null;
}

type Timed = Pick<SyncBatchEntity, 'expectedItems' | 'startedAt' | 'finishedAt'>;

/** How far a batch is, and how long it may take: its own rate so far, over what is listed or foreseen, whichever is more. */
export function progressOf(batch: Timed, { listed, pending, stored, unnormalized }: LedgerReport, now: Date): Progress {
  const done = Math.max(0, listed - pending);
  const minutes = batch.startedAt ? ((batch.finishedAt ?? now).getTime() - batch.startedAt.getTime()) / 60_000 : 0;
  const itemsPerMinute = minutes > 0 ? Math.round(done / minutes) : 0;
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
