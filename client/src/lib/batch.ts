import type { SyncBatchKind, SyncBatchState } from '../gql/graphql.js';

const open: readonly SyncBatchState[] = ['QUEUED', 'RUNNING', 'PAUSED', 'UNDOING'];

/** Is there still something to come, so that it is worth asking again? */
export function isOpen(state: SyncBatchState): boolean {
  return open.includes(state);
}

export const stateLabels: Record<SyncBatchState, string> = {
  QUEUED: 'Queued',
  RUNNING: 'Running',
  PAUSED: 'Paused',
  COMPLETED: 'Completed',
  COMPLETED_WITH_ERRORS: 'Completed with errors',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
  UNDOING: 'Undoing',
  UNDONE: 'Undone',
};

export const kindLabels: Record<SyncBatchKind, string> = {
  INITIAL: 'First import',
  INCREMENTAL: 'New since last sync',
  RESYNC: 'Full resync',
};

export interface ProgressCounts {
  expectedItems?: number | null;
  listed: number;
  done: number;
}

/** 0…1, or null as long as nobody can say how much there is. */
export function progressFraction({ expectedItems, listed, done }: ProgressCounts): number | null {
  const total = Math.max(expectedItems ?? 0, listed);
  return total === 0 ? null : Math.min(1, done / total);
}

/** 0.4267 → "42 %"; never rounds up to 100 before the end. */
export function formatFraction(fraction: number): string {
  return `${Math.floor(fraction * 100)} %`;
}
