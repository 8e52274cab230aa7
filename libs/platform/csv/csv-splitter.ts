/** A row as it stands in the file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
  /** Whether some of it was left off, because a cell, or the row, was too long. */
  readonly cut: boolean;
  /** Whether a quotation mark was never closed: what follows it was swallowed. */
  readonly unclosed: boolean;
}

const MOST_COLUMNS = 500;
const LONGEST_CELL = 10_000;
const LONGEST_ROW = 100_000;
/** A quoted cell that is longer has lost its closing mark. */
const LONGEST_QUOTATION = 2_000_000;

type State = 'start' | 'plain' | 'quoted' | 'quote' | 'lost';

/**
 * Cuts text into rows and cells (RFC 4180, with any line ends). Takes it in pieces of any size, in bounded memory: however
 * it is cut, the rows are the same. A quotation mark within a cell that does not begin with one is a character like others.
 */
export class CsvSplitter {
  private state: State = 'start';
  private cells: string[] = [];
  private cell = '';
  private columns = 0;
  private length = 0;
  private quoted = 0;
  private cut = false;
  private line = 1;
  private begins = 1;
  private afterReturn = false;

  constructor(
    private readonly delimiter: string,
    private readonly emit: (row: CsvRow) => void,
  ) {}

  push(text: string): void {
    for (const character of text) {
      const secondHalf = character === '\n' && this.afterReturn;
      this.afterReturn = character === '\r';
      const breaks = character === '\n' || character === '\r';
      if (breaks && !secondHalf) this.line += 1;
      if (this.state === 'quoted') this.inQuotation(character);
      else if (character === '"' && this.state !== 'plain' && this.state !== 'lost') this.mark();
      else if (breaks) {
        if (!secondHalf) this.endRow(this.state === 'lost');
      } else if (this.state === 'lost') continue;
      else if (character === this.delimiter) this.endCell();
      else this.plain(character);
    }
  }

  /** The last row, when the file does not end with a line break. */
  end(): void {
    if (this.state === 'quoted' || this.state === 'lost') this.endRow(true);
    else if (this.state !== 'start' || this.columns > 0) this.endRow(false);
  }

  /** A mark opens a quotation at the beginning of a cell; within one, it stands for itself when there are two. */
  private mark(): void {
    if (this.state === 'quote') this.append('"');
    else this.cell = '';
    this.state = 'quoted';
  }

  private inQuotation(character: string): void {
    if (character === '"') this.state = 'quote';
    else this.append(character);
    this.quoted += 1;
    if (this.quoted > LONGEST_QUOTATION) this.state = 'lost';
  }

  private plain(character: string): void {
    // Blanks before a quotation, and after one, are nothing.
    if (character === ' ' && (this.state === 'quote' || (this.state === 'start' && this.cell.trim() === ''))) return;
    this.state = 'plain';
    this.append(character);
  }

  private append(character: string): void {
    if (this.cell.length >= LONGEST_CELL || this.length >= LONGEST_ROW) {
      this.cut = true;
      return;
    }
    this.cell += character;
    this.length += 1;
  }

  private endCell(): void {
    this.columns += 1;
    if (this.columns <= MOST_COLUMNS) this.cells.push(this.cell);
    else if (this.cell !== '') this.cut = true;
    this.cell = '';
    this.quoted = 0;
    this.state = 'start';
  }

  private endRow(unclosed: boolean): void {
    this.endCell();
    this.emit({ cells: this.cells, line: this.begins, cut: this.cut, unclosed });
    this.cells = [];
    this.columns = 0;
    this.length = 0;
    this.cut = false;
    this.begins = this.line;
  }
}
