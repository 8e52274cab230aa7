import type { BatchKind, BatchState } from '../data/batch.types.js';

/** What a person may do with a batch. */
export type BatchAction = 'PAUSE' | 'RESUME' | 'CANCEL' | 'RETRY_FAILED' | 'UNDO' | 'REDO';

export interface BatchFacts {
  readonly state: BatchState;
  readonly kind: BatchKind;
  /** Items that could not be read. */
  readonly failedTotal: number;
}

const OPEN: readonly BatchState[] = ['queued', 'running', 'paused'];

/** What may be done with a batch now, in the order in which it is offered. A look for changes is too short to pause. */
export function batchActions({ state, kind, failedTotal }: BatchFacts): BatchAction[] {
  const open = OPEN.includes(state);
  const actions: [BatchAction, boolean][] = [
    ['PAUSE', open && state !== 'paused' && kind !== 'incremental'],
    ['RESUME', state === 'paused'],
    ['CANCEL', open],
    ['RETRY_FAILED', failedTotal > 0 && (open || state === 'completed_with_errors')],
    ['UNDO', state !== 'undoing' && state !== 'undone'],
    ['REDO', state === 'undone'],
  ];
  return actions.flatMap(([action, offered]) => (offered ? [action] : []));
}
