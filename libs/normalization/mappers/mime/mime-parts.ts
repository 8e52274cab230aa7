import {
  type HeaderField,
  LineSplitter,
  type MimeHandler,
  MimeScanner,
  type PartHeader,
  decodeText,
  decodeTransfer,
  readHeaderBlock,
} from '../../../platform/mime/index.js';
import { type Headers, readHeaders } from '../gmail/headers.js';
import type { Part } from '../gmail/parts.js';

const MAX_TEXT = 1024 * 1024;
const TYPE = /^[^\s/]+\/[^\s/]+$/;
const NO_HEADERS: Headers = Object.freeze({});

/**
 * Reads a message into the parts that Gmail's API would give of it.
 * @param message each character one byte; the content of attachments may be missing
 * @param sizes   decoded size in bytes of each part that has content, in their order
 */
export function readMimeParts(message: string, sizes: readonly unknown[]): Part {
  const tree = new PartTree(sizes);
  const scanner = new MimeScanner(tree);
  const lines = new LineSplitter((line) => scanner.push(line));
  lines.push(Buffer.from(message, 'latin1'));
  lines.end();
  scanner.end();
  return tree.root ?? blankPart('text/plain', NO_HEADERS);
}

class PartTree implements MimeHandler {
  root: Part | null = null;
  private readonly open: { part: Part; header: PartHeader; isLeaf: boolean }[] = [];
  private content_: Buffer[] = [];
  private length = 0;
  private nestedHeader = '';
  private leaves = 0;

  constructor(private readonly sizes: readonly unknown[]) {}

  structure(): void {
    // Structure is told by the parts.
  }

  startPart(header: PartHeader, kind: 'multipart' | 'message' | 'leaf'): void {
    const parent = this.open.at(-1)?.part;
    const plain = parent?.mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const part = blankPart(TYPE.test(header.type.value) ? header.type.value : plain, headersOf(header.fields));
    part.filename = header.disposition.parameters.get('filename') ?? header.type.parameters.get('name') ?? '';
    if (parent) parent.parts.push(part);
    else this.root ??= part;
    this.open.push({ part, header, isLeaf: kind !== 'multipart' });
    this.content_ = [];
    this.length = 0;
    this.nestedHeader = '';
  }

  content(bytes: Buffer, inHeader: boolean): void {
    if (inHeader) this.nestedHeader += bytes.toString('latin1');
    else if (this.length < MAX_TEXT) this.content_.push(Buffer.from(bytes));
    this.length += bytes.length;
  }

  endPart(): void {
    const closed = this.open.pop();
    if (!closed?.isLeaf) return;
    const { part, header } = closed;
    const size = this.sizes[this.leaves];
    this.leaves += 1;
    part.size = typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null;
    // In a digest, what is not said to be anything is a message.
    if (part.mimeType === 'message/rfc822' && header.type.value === '')
      this.nestedHeader = /^.*?(?=\r?\n\r?\n|$)/s.exec(Buffer.concat(this.content_).toString('latin1'))?.[0] ?? '';
    if (this.nestedHeader !== '')
      part.parts.push(blankPart('text/plain', headersOf(readHeaderBlock(this.nestedHeader))));
    if (/^(?:text(?:\/|$)|message\/delivery-status$|application\/ics$)/.test(part.mimeType))
      part.data = this.text(header);
  }

  /** Gmail gives every text in UTF-8, whatever it was sent in. */
  private text({ encoding, type }: PartHeader): string {
    const bytes = decodeTransfer(withoutLastBreak(Buffer.concat(this.content_)), encoding);
    return Buffer.from(decodeText(bytes, type.parameters.get('charset')), 'utf8').toString('base64url');
  }
}

/** The line break before a boundary belongs to the boundary. */
function withoutLastBreak(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes;
  return bytes.subarray(0, bytes.length - (bytes.at(-2) === 0x0d ? 2 : 1));
}

function headersOf(fields: readonly HeaderField[]): Headers {
  return readHeaders(fields.map(([name, value]) => ({ name, value })));
}

function blankPart(mimeType: string, headers: Headers): Part {
  return { mimeType, filename: '', data: null, size: null, headers, parts: [] };
}
