import type { ContactExportService } from '../../../contacts/index.js';
import { csvRow } from '../../../platform/csv/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { CsvRowsRepository, CsvTable } from '../../data/exports/csv-rows.repository.js';
import type { ExportPiece, ExportSource, Place } from './export-source.js';

const ROWS = 500;

/** Contacts as the table that their own export makes, and that an import reads again. */
export class ContactTableSource implements ExportSource {
  readonly name = 'tables/contacts.csv';

  constructor(private readonly contacts: ContactExportService) {}

  async piece(userId: string, from: Place): Promise<ExportPiece> {
    const { text, rows, next } = await this.contacts.tablePage(userId, from?.[0] ?? null);
    return { entry: this.name, content: Buffer.from(text), rows, counted: 0, next: next === null ? null : [next] };
  }
}

/** Another table for spreadsheets: a head, and rows in the order of a key. */
export class CsvSource implements ExportSource {
  readonly name: string;

  constructor(
    private readonly database: Database,
    private readonly rows: CsvRowsRepository,
    private readonly table: CsvTable,
  ) {
    this.name = `tables/${table.name}.csv`;
  }

  async piece(userId: string, from: Place): Promise<ExportPiece> {
    const page = await this.database.forUser(userId, (scope) => this.rows.page(scope, this.table, from, ROWS));
    const lines = page.map(({ cells }) => csvRow(cells));
    const content = Buffer.from([...(from === null ? [csvRow(this.table.head)] : []), ...lines].join(''));
    const next = page.length < ROWS ? null : page.at(-1)!.place;
    return { entry: this.name, content, rows: page.length, counted: 0, next };
  }
}
