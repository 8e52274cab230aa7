/** `initial` was approved by a person, `incremental` follows changes, `resync` is one that had to list everything again. */
export type BatchKind = 'initial' | 'incremental' | 'resync';

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
  readonly payload: string | null;
}
