import { type HeaderField, headerOf, readHeaderBlock } from './header-block.js';
import type { Line } from './line-splitter.js';
import { type ParameterizedValue, readParameters } from './parameters.js';

/** What a part says of itself. */
export interface PartHeader {
  readonly fields: readonly HeaderField[];
  readonly type: ParameterizedValue;
  readonly disposition: ParameterizedValue;
  /** Lower case; `7bit` when nothing is said. */
  readonly encoding: string;
}

/** Hears what a message consists of, line by line. The bytes of a line are only good until the call returns. */
export interface MimeHandler {
  /** A line of headers, a blank line after them, or a boundary: what gives the message its structure. */
  structure(bytes: Buffer): void;
  /** The headers of a part are complete. Its children, or its content, follow. */
  startPart(part: PartHeader, kind: 'multipart' | 'message' | 'leaf'): void;
  /** Content of a leaf; of a nested message, `inHeader` tells its headers from the rest. */
  content(bytes: Buffer, inHeader: boolean): void;
  endPart(): void;
}

const MAX_DEPTH = 50;
const MAX_PARTS = 1_000;
const MAX_HEADER_LENGTH = 256 * 1024;
const MAX_BOUNDARY_LENGTH = 250;
const DASH = 0x2d;
const BLANK = /^\r?\n?$/;
const FIELD_OR_FOLD = /^(?:[!-9;-~]+[ \t]*:|[ \t]|>?From )/;

type State = 'header' | 'content' | 'nested-header' | 'between';

/**
 * Walks through a message without holding it: part by part, to a bounded depth and number of parts. What cannot be
 * split stays a leaf, and a nested message is not looked into. Never throws.
 */
export class MimeScanner {
  private state: State = 'header';
  private header = '';
  private readonly boundaries: string[] = [];
  private parts = 0;
  /** Whether a leaf or nested message is open. */
  private open = false;

  constructor(private readonly handler: MimeHandler) {}

  push({ bytes, begins }: Line): void {
    if (begins && bytes[0] === DASH && bytes[1] === DASH && this.boundary(bytes)) return;
    if (this.state === 'header') return this.headerLine(bytes, begins);
    if (this.state === 'between') return;
    if (this.state === 'nested-header' && begins && BLANK.test(bytes.toString('latin1', 0, 3))) this.state = 'content';
    this.handler.content(bytes, this.state === 'nested-header');
  }

  /** @returns whether the message ends where it should: behind its headers and behind the last boundary */
  end(): boolean {
    const whole = this.boundaries.length === 0 && (this.state !== 'header' || this.parts > 0);
    if (this.state === 'header') this.startPart();
    this.closeLeaf();
    while (this.boundaries.pop() !== undefined) this.handler.endPart();
    return whole;
  }

  private headerLine(bytes: Buffer, begins: boolean): void {
    const line = bytes.toString('latin1');
    if (begins && BLANK.test(line)) {
      this.handler.structure(bytes);
      return this.startPart();
    }
    if (begins && !FIELD_OR_FOLD.test(line)) {
      // Something that is no header ends the headers, and is content already.
      this.startPart();
      if (this.state === 'content') this.handler.content(bytes, false);
      return;
    }
    if (this.header.length + line.length > MAX_HEADER_LENGTH) return;
    this.header += line;
    this.handler.structure(bytes);
  }

  private startPart(): void {
    const part = readPart(this.header);
    this.header = '';
    this.parts += 1;
    const boundary = part.type.parameters.get('boundary') ?? '';
    const { value } = part.type;
    if (value.startsWith('multipart/') && isUsable(boundary) && this.boundaries.length < MAX_DEPTH) {
      this.handler.startPart(part, 'multipart');
      this.boundaries.push(boundary);
      this.state = 'between';
      return;
    }
    const nested = /^message\/(?:rfc822|global)$/.test(value) && !/^(?:base64|quoted-printable)$/.test(part.encoding);
    this.handler.startPart(part, nested ? 'message' : 'leaf');
    this.open = true;
    this.state = nested ? 'nested-header' : 'content';
  }

  /** Whether the line is a boundary of an open multipart; then it ends what is open within. */
  private boundary(bytes: Buffer): boolean {
    if (this.boundaries.length === 0 || bytes.length > MAX_BOUNDARY_LENGTH + 20) return false;
    const line = bytes.toString('latin1', 2).trimEnd();
    const level = this.boundaries.findLastIndex((boundary) => line === boundary || line === `${boundary}--`);
    if (level < 0) return false;
    if (this.state === 'header' && this.header !== '' && this.parts < MAX_PARTS) this.startPart();
    this.header = '';
    this.closeLeaf();
    const closes = line !== this.boundaries[level];
    while (this.boundaries.length > (closes ? level : level + 1)) {
      this.boundaries.pop();
      this.handler.endPart();
    }
    this.handler.structure(bytes);
    this.state = closes || this.parts >= MAX_PARTS ? 'between' : 'header';
    return true;
  }

  private closeLeaf(): void {
    if (this.open) this.handler.endPart();
    this.open = false;
  }
}

function readPart(header: string): PartHeader {
  const fields = readHeaderBlock(header);
  return {
    fields,
    type: readParameters(headerOf(fields, 'content-type') ?? ''),
    disposition: readParameters(headerOf(fields, 'content-disposition') ?? ''),
    encoding: (headerOf(fields, 'content-transfer-encoding') ?? '7bit').toLowerCase().replace(/[;\s].*$/, ''),
  };
}

const isUsable = (boundary: string): boolean => boundary !== '' && boundary.length <= MAX_BOUNDARY_LENGTH;
