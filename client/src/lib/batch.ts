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
  REMOVAL: 'Removal of what is left out now',
};

/** What a batch is called: an imported file by its name, everything else by what it set out to do. */
export function batchTitle({ kind, fileName }: { kind: SyncBatchKind; fileName?: string | null }): string {
  return kind === 'INITIAL' && fileName ? `Import of ${fileName}` : kindLabels[kind];
}

const working: Record<SyncBatchKind, string> = {
  INITIAL: 'Importing',
  INCREMENTAL: 'Looking for changes in',
  RESYNC: 'Listing again',
  REMOVAL: 'Removing from',
};

/** What is going on, to be followed by the name of the source: "Importing", "Paused:". */
export function batchActivity({ kind, state }: { kind: SyncBatchKind; state: SyncBatchState }): string {
  if (state === 'UNDOING') return 'Undoing';
  if (state === 'PAUSED') return 'Paused:';
  return working[kind];
}

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
