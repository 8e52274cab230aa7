import type { Database } from '../../../platform/database/index.js';
import type { ExportedRowsRepository } from '../../data/exports/exported-rows.repository.js';
import type { ExportPiece, ExportSource, Place } from './export-source.js';
import type { ExportedTable } from './exported-table.js';

/** Rows of a piece; fewer where each brings others along. */
const ROWS = 1_000;
const ROWS_WITH_NESTED = 200;
/** Bytes that a piece has besides its last row. Hostile text packs a hundred to one, so both are bounded. */
const STORED = 1024 ** 2;
const TEXT = 4 * 1024 ** 2;

/** A table as JSON Lines. */
export class TableSource implements ExportSource {
  readonly name: string;

  constructor(
    private readonly database: Database,
    private readonly rows: ExportedRowsRepository,
    readonly table: ExportedTable,
  ) {
    this.name = `data/${table.table}.jsonl`;
  }

  async piece(userId: string, from: Place): Promise<ExportPiece> {
    const limits = { rows: this.table.nested ? ROWS_WITH_NESTED : ROWS, stored: STORED, text: TEXT };
    const page = await this.database.forUser(userId, (scope) => this.rows.page(scope, this.table, from, limits));
    const content = Buffer.from(page.map(({ line }) => `${line}\n`).join(''));
    return {
      entry: this.name,
      content,
      rows: page.length,
      counted: page.length,
      // A page may be short for its bytes, so only an empty one is the end.
      next: page.at(-1)?.place ?? null,
    };
  }
}
