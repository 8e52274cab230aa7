const NEWLINE = 0x0a;
/** A longer line comes in pieces of this size, so that a line without an end costs no memory. */
export const LONGEST_PIECE = 64 * 1024;

/** A line with its line break, or a piece of a very long one. The bytes are only good until the call returns. */
export interface Line {
  readonly bytes: Buffer;
  /** Whether it begins a line, rather than going on with one. */
  readonly begins: boolean;
}

/** Cuts a stream of chunks into lines; how the stream was cut into chunks makes no difference. */
export class LineSplitter {
  private rest: Buffer = Buffer.alloc(0);
  private begins = true;

  constructor(private readonly emit: (line: Line) => void) {}

  push(chunk: Buffer): void {
    const data = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, start)) {
      start = this.pieces(data, start, end + 1);
      this.piece(data, start, end + 1, true);
      start = end + 1;
    }
    start = this.pieces(data, start, data.length);
    // A copy, because the chunk is the caller's.
    this.rest = Buffer.from(data.subarray(start));
  }

  /** The last line, when it does not end with a line break. */
  end(): void {
    if (this.rest.length > 0) this.piece(this.rest, 0, this.rest.length, true);
    this.rest = Buffer.alloc(0);
    this.begins = true;
  }

  /** Emits full pieces of what is too long, and leaves the line's last one. */
  private pieces(data: Buffer, from: number, to: number): number {
    let start = from;
    for (; to - start > LONGEST_PIECE; start += LONGEST_PIECE) this.piece(data, start, start + LONGEST_PIECE, false);
    return start;
  }

  private piece(data: Buffer, start: number, end: number, ends: boolean): void {
    this.emit({ bytes: data.subarray(start, end), begins: this.begins });
    this.begins = ends;
  }
}
