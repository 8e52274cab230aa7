export { decodeCsv } from './decode-csv.js';
export { csvRow, withoutEscape } from './csv-row.js';
export { type CsvRow, CsvSplitter } from './csv-splitter.js';
