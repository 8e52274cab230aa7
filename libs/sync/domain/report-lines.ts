import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import type { ReportedItem } from '../data/sync-item.repository.js';
import { csvRow } from '../../platform/csv/index.js';
import { errorLabel, reasonLabel } from './labels.js';
import type { LedgerReport } from './ledger-report.js';

export type ReportFormat = 'csv' | 'json';

/** How the proof of a batch is written: a head with the totals, a line for each item, a foot. */
export interface ReportLines {
  head(batch: SyncBatchEntity, ledger: LedgerReport): string;
  /** @param first whether no item was written before */
  item(item: ReportedItem, first: boolean): string;
  foot(): string;
}

const COLUMNS = ['Item', 'Stream', 'Change', 'State', 'Cause', 'In words', 'Error', 'Occurred', 'Decided'];

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function inWords({ state, reason, errorCode }: ReportedItem): string | null {
  if (state === 'failed') return errorLabel(errorCode ?? '');
  return state === 'skipped' ? reasonLabel(reason ?? '') : null;
}

const csv: ReportLines = {
  head: (batch, ledger) =>
    [
      ['Batch', batch.id],
      ['Source', batch.source],
      ['Kind', batch.kind],
      ['State', batch.state],
      ['Begun', iso(batch.createdAt)],
      ['Ended', iso(batch.finishedAt)],
      ['Listed', ledger.listed],
      ['Stored', ledger.stored],
      ...ledger.skipped.map(({ label, reason, count }) => [`Skipped: ${label} (${reason})`, count]),
      ...ledger.failed.map(({ label, reason, count }) => [`Failed: ${label} (${reason})`, count]),
      ['Waiting to be fetched', ledger.pending],
      ['Stored + skipped + failed', ledger.stored + ledger.skippedTotal + ledger.failedTotal],
      ['Complete', ledger.complete ? 'yes' : 'no'],
      [],
      COLUMNS,
    ]
      .map((cells) => csvRow(cells))
      .join(''),
  item: (item) =>
    csvRow([
      item.sourceId,
      item.stream,
      item.change,
      item.state,
      item.reason ?? item.errorCode,
      inWords(item),
      item.errorMessage,
      iso(item.occurredAt),
      iso(item.updatedAt),
    ]),
  foot: () => '',
};

const json: ReportLines = {
  head: (batch, { unnormalized: _, ...totals }) => {
    const { id, source, kind, state, createdAt, finishedAt, gapReport } = batch;
    return `${JSON.stringify({ batch: { id, source, kind, state, createdAt, finishedAt, gapReport }, totals }).slice(0, -1)},"items":[`;
  },
  item: (item, first) => `${first ? '' : ','}\n${JSON.stringify(item)}`,
  foot: () => '\n]}\n',
};

export const REPORT_FORMATS: Record<ReportFormat, ReportLines> = { csv, json };
