import type { Selection } from '../../integrations/index.js';

/** `initial` was approved by a person, `incremental` follows changes, `resync` is one that had to list everything again, `removal` takes away what preferences now leave out. */
export type BatchKind = 'initial' | 'incremental' | 'resync' | 'removal';

export const OPEN_STATES = ['queued', 'running', 'paused'] as const;
export const FINAL_STATES = ['completed', 'completed_with_errors', 'failed', 'cancelled', 'undoing', 'undone'] as const;
export type BatchState = (typeof OPEN_STATES)[number] | (typeof FINAL_STATES)[number];

export type ItemState = 'pending' | 'stored' | 'skipped' | 'failed';

/** `full`: everything inside the window; `changes`: what happened since the stream's cursor. */
export type ListingMode = 'full' | 'changes';

/** What a batch may take in; fixed when it was approved, inherited by the incremental ones that follow. */
export interface BatchOptions {
  /** As the person chose it; null for everything. */
  readonly lookBackDays: number | null;
  /** ISO time that it came to at the preview; null for everything. */
  readonly after: string | null;
  /** Missing in batches that were approved before there were preferences: everything. */
  readonly selection?: Selection;
}

/** What became of one item, in the shape of its ledger row; `payload` only when it is stored. */
export interface ItemOutcome {
  readonly sourceId: string;
  readonly change: 'upsert' | 'delete';
  readonly state: ItemState;
  readonly reason: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly occurredAt: Date | null;
  /** The same for the same item wherever it comes from; null when it has none. */
  readonly dedupeKey: string | null;
  readonly payload: string | null;
}

/** What a listing of everything found, after a cursor had expired, that the followed changes had missed. */
export interface GapReport {
  /** ISO time of the last successful look before the gap; null when there was none. */
  readonly since: string | null;
  /** ISO time when the gap was noticed. */
  readonly noticedAt: string;
  /** Items that were new, that had changed, and that were gone. */
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/** What an undo took away, and what stays because the user or another batch has to do with it. */
export interface UndoReport {
  readonly items: number;
  readonly restored: number;
  readonly interactions: number;
  readonly contacts: number;
  readonly kept: readonly KeptContact[];
  /** How many stay in all; `kept` names the first of them. */
  readonly keptTotal: number;
}

export interface KeptContact {
  readonly contactId: string;
  readonly name: string;
  /** `edited`: the user changed it since; `in_use`: it takes part in what other batches brought. */
  readonly reason: 'edited' | 'in_use';
}
