import { createHash, type Hash } from 'node:crypto';
import {
  type HeaderField,
  type Line,
  type MimeHandler,
  MimeScanner,
  type PartHeader,
  headerOf,
} from '../../../../platform/mime/index.js';

/** A message as it is kept: its structure and its texts, without the content of attachments. */
export interface ElidedMessage {
  readonly fields: readonly HeaderField[];
  /** The message, each character one byte; content that is no text is left out. */
  readonly text: string;
  /** Decoded size in bytes of each part that has content, in their order. */
  readonly sizes: readonly number[];
  /** Bytes of the whole message as it came. */
  readonly bytes: number;
  /** False when headers or boundaries are left open. */
  readonly whole: boolean;
  /** Hex SHA-256 of everything behind the headers; only for messages without a Message-ID. */
  readonly bodyHash: string | null;
}

/** More of one text is not used by anybody. */
const MAX_PART = 768 * 1024;
const MAX_KEPT = 1024 * 1024;
const MAX_NESTED_HEADER = 16 * 1024;

/** Takes in a message line by line, of any length, and keeps at most about a megabyte of it. */
export class MessageBuilder implements MimeHandler {
  private readonly scanner = new MimeScanner(this);
  private fields: readonly HeaderField[] | null = null;
  private text = '';
  private readonly sizes: number[] = [];
  private bytes = 0;
  private bodyHash: Hash | null = null;
  private depth: boolean[] = [];
  private base64 = false;
  private counted = 0;
  private padding = 0;
  private limit = 0;
  private nested = false;
  /** Whether what is kept so far ends with a line break, as a boundary needs it. */
  private lineDone = true;

  push(line: Line): void {
    this.bytes += line.bytes.length;
    this.bodyHash?.update(line.bytes);
    this.scanner.push(line);
  }

  end(): ElidedMessage {
    const whole = this.scanner.end();
    return {
      fields: this.fields ?? [],
      text: this.text,
      sizes: this.sizes,
      bytes: this.bytes,
      whole,
      bodyHash: this.bodyHash?.digest('hex') ?? null,
    };
  }

  structure(bytes: Buffer): void {
    // Thousands of parts, or headers without end, have an end here.
    if (this.text.length > 2 * MAX_KEPT) return;
    if (!this.lineDone) this.text += '\n';
    this.keep(bytes.toString('latin1'));
  }

  startPart(part: PartHeader, kind: 'multipart' | 'message' | 'leaf'): void {
    if (!this.fields) {
      this.fields = part.fields;
      if (!headerOf(part.fields, 'message-id')?.trim()) this.bodyHash = createHash('sha256');
    }
    this.depth.push(kind !== 'multipart');
    this.base64 = part.encoding === 'base64';
    this.counted = 0;
    this.padding = 0;
    this.nested = kind === 'message';
    this.limit = this.nested ? MAX_NESTED_HEADER : isText(part) ? MAX_PART : 0;
  }

  content(bytes: Buffer, inHeader: boolean): void {
    this.count(bytes);
    if (this.limit <= 0 || this.text.length > MAX_KEPT) return;
    // Of a nested message only the headers are kept: they name it.
    if (this.nested && !inHeader) return;
    this.keep(bytes.toString('latin1', 0, Math.min(bytes.length, this.limit)));
    this.limit -= bytes.length;
  }

  private keep(text: string): void {
    this.text += text;
    this.lineDone = text.endsWith('\n');
  }

  endPart(): void {
    if (this.depth.pop())
      this.sizes.push(this.base64 ? Math.floor((this.counted * 3) / 4) - this.padding : this.counted);
  }

  private count(bytes: Buffer): void {
    if (!this.base64) {
      this.counted += bytes.length;
      return;
    }
    let length = bytes.length;
    while (length > 0 && bytes[length - 1]! <= 0x20) length -= 1;
    this.counted += length;
    if (length > 0) this.padding = bytes[length - 1] !== 0x3d ? 0 : bytes[length - 2] === 0x3d ? 2 : 1;
  }
}

function isText({ type, disposition }: PartHeader): boolean {
  // An invitation is what it says, also where it is attached as a file.
  if (/^(?:text\/calendar|application\/ics)$/.test(type.value)) return true;
  if (disposition.value === 'attachment' || disposition.parameters.get('filename')) return false;
  if (type.value === 'message/delivery-status') return true;
  return /^(?:text(?:\/|$)|$)/.test(type.value) && !type.parameters.get('name');
}
