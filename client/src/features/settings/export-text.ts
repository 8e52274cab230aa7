import type { DataExportState } from '../../gql/graphql.js';
import { formatBytes, formatCount, formatDateTime, formatNumber } from '../../lib/format.js';

export interface ShownExport {
  state: DataExportState;
  rows: number;
  rowsExpected?: number | null;
  bytes: number;
  expiresAt?: string | null;
}

/** How much of it is written, 0…1; null while that is not known. What is added meanwhile is exported too. */
export function exportProgress({ rows, rowsExpected }: ShownExport): number | null {
  return rowsExpected ? Math.min(0.99, rows / rowsExpected) : null;
}

/** What there is to say of the latest export, or of there being none. */
export function exportText(latest: ShownExport | undefined): string {
  switch (latest?.state) {
    case 'RUNNING':
      return `${formatNumber(latest.rows)} of ${formatCount(latest.rowsExpected ?? latest.rows, 'row')} written. You can leave this page.`;
    case 'READY':
      return `${formatCount(latest.rows, 'row')}, ${formatBytes(latest.bytes)} before packing. It is deleted on ${formatDateTime(latest.expiresAt ?? '')}.`;
    case 'FAILED':
      return 'The last export could not be made. Try again; if it stays, tell whoever runs this server.';
    default:
      return 'Everything in an archive: JSON Lines, tables for spreadsheets, and your files. You are told when it is ready.';
  }
}
