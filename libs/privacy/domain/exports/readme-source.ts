import type { ExportPiece, ExportSource } from './export-source.js';
import { EXPORTED_TABLES, LEFT_OUT } from './exported-tables.js';

/** Says what is in the archive. */
export class ReadmeSource implements ExportSource {
  readonly name = 'README.txt';

  async piece(): Promise<ExportPiece> {
    return { entry: this.name, content: Buffer.from(readme()), rows: 0, counted: 0, next: null };
  }
}

/** Plain text, for whoever opens the archive without knowing OmniCRM. */
export function readme(): string {
  const tables = EXPORTED_TABLES.flatMap(({ table, about, without = {} }) => [
    `data/${table}.jsonl`,
    `    ${about}`,
    ...Object.entries(without).map(([column, why]) => `    Without ${column}: ${why}.`),
  ]);
  const leftOut = Object.entries(LEFT_OUT).map(([table, why]) => `${table}: ${why}`);
  return [
    'Everything that OmniCRM holds of you.',
    '',
    'Rows were read one after the other while the export was made: what changed meanwhile is in it as it was before or',
    'after. Times are in ISO 8601. Ids join the files: `contact_id` of one is `id` in data/contacts.jsonl.',
    '',
    'TABLES FOR SPREADSHEETS (CSV, UTF-8)',
    'A cell that a spreadsheet would run as a formula has an apostrophe in front.',
    '',
    'tables/contacts.csv',
    '    People, as the list of contacts shows them. OmniCRM imports this file again.',
    'tables/companies.csv',
    '    Companies.',
    'tables/interactions.csv',
    '    Mail, meetings, calls and notes, with the people who took part.',
    '',
    'DATA (JSON Lines: one object a line, UTF-8)',
    ...tables,
    '',
    'DOCUMENTS',
    'documents/<id>/<name>',
    '    Files that you put beside contacts; data/documents.jsonl says beside whom.',
    '',
    'MANIFEST',
    'manifest.json',
    '    Every file with its rows, its bytes and its SHA-256.',
    '',
    'NOT IN IT',
    ...leftOut,
    '',
  ].join('\n');
}
