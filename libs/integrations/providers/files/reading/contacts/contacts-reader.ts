import { type CsvRow, CsvSplitter, decodeCsv } from '../../../../../platform/csv/index.js';
import type { StagedItem } from '../../domain/staged-item.js';
import { SNIFFED_BYTES } from '../sniffed-bytes.js';
import { rolesOf } from './columns.js';
import { findHeader } from './find-header.js';
import { type TableColumns, rowItem } from './row-item.js';

/**
 * Reads a table of contacts (CSV, however it is separated and encoded). Takes in chunks of any size, and gives the rows that
 * are complete: however the file is cut into chunks, the rows are the same.
 */
export class ContactsReader {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private text: ReturnType<typeof decodeCsv> | null = null;
  private splitter: CsvSplitter | null = null;
  private columns: TableColumns | null = null;
  private remarks = 0;
  private ready: StagedItem[] = [];

  push(chunk: Buffer): StagedItem[] {
    if (this.splitter && this.text) this.splitter.push(this.text.push(chunk));
    else {
      this.waiting.push(chunk);
      this.waitingBytes += chunk.length;
      if (this.waitingBytes >= SNIFFED_BYTES) this.begin();
    }
    return this.taken();
  }

  /** @returns the last rows */
  end(): StagedItem[] {
    if (!this.splitter) this.begin();
    if (this.splitter && this.text) {
      this.splitter.push(this.text.end());
      this.splitter.end();
    }
    return this.taken();
  }

  /** The beginning tells how the table is written. */
  private begin(): void {
    const all = Buffer.concat(this.waiting);
    this.waiting = [];
    const beginning = all.subarray(0, SNIFFED_BYTES);
    const shape = findHeader(beginning);
    this.remarks = shape?.headerAt ?? 0;
    this.text = decodeCsv(beginning);
    this.splitter = new CsvSplitter(shape?.delimiter ?? ',', (row) => this.row(row));
    this.splitter.push(this.text.push(all));
  }

  private row(row: CsvRow): void {
    if (this.remarks > 0) this.remarks -= 1;
    else if (!this.columns) this.columns = { names: row.cells, roles: rolesOf(row.cells) };
    else if (row.cells.some((cell) => cell.trim() !== '')) this.ready.push(rowItem(row, this.columns));
  }

  private taken(): StagedItem[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }
}
