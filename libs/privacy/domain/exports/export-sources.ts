import { Injectable } from '@nestjs/common';
import { ContactExportService } from '../../../contacts/index.js';
import { Database } from '../../../platform/database/index.js';
import { COMPANIES_CSV, CsvRowsRepository, INTERACTIONS_CSV } from '../../data/exports/csv-rows.repository.js';
import { ExportedRowsRepository } from '../../data/exports/exported-rows.repository.js';
import { ContactTableSource, CsvSource } from './csv-sources.js';
import { DocumentSource } from './document-source.js';
import type { ExportSource } from './export-source.js';
import { EXPORTED_TABLES } from './exported-tables.js';
import { ReadmeSource } from './readme-source.js';
import { TableSource } from './table-source.js';

/** Everything that goes into an archive, in its order. */
@Injectable()
export class ExportSources {
  readonly all: readonly ExportSource[];

  constructor(
    private readonly database: Database,
    private readonly rows: ExportedRowsRepository,
    csv: CsvRowsRepository,
    contacts: ContactExportService,
    documents: DocumentSource,
  ) {
    const tables = EXPORTED_TABLES.map((table) => new TableSource(database, rows, table));
    this.all = [
      new ReadmeSource(),
      new ContactTableSource(contacts),
      new CsvSource(database, csv, COMPANIES_CSV),
      new CsvSource(database, csv, INTERACTIONS_CSV),
      ...tables,
      documents,
    ];
  }

  /** The source that an export is at. @throws Error when this version has none by that name */
  at(name: string | null): ExportSource {
    const found = name === null ? this.all[0] : this.all.find((source) => source.name === name);
    if (!found) throw new Error(`An export stopped at ${name}, which this version does not write`);
    return found;
  }

  /** Null behind the last. */
  after(source: ExportSource): ExportSource | null {
    return this.all[this.all.indexOf(source) + 1] ?? null;
  }

  /** How many rows of tables there are, a short transaction for each. */
  async count(userId: string): Promise<number> {
    let rows = 0;
    for (const table of EXPORTED_TABLES)
      rows += await this.database.forUser(userId, (scope) => this.rows.count(scope, table));
    return rows;
  }
}
