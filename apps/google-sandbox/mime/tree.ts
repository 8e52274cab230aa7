import { headerValue, parseHeaderBlock, type Header } from './headers.js';
import { parseParameters } from './parameters.js';

export interface MimePart {
  /** "" for the root, then "0", "0.1" … as Gmail numbers them. */
  partId: string;
  mimeType: string;
  charset: string | undefined;
  encoding: string;
  filename: string;
  headers: Header[];
  /** Range of the body inside the raw message. */
  start: number;
  end: number;
  parts: MimePart[];
}

const MAX_DEPTH = 30;
const MAX_PARTS = 1000;

/** The part tree of a raw message. Bounded in depth and number of parts; whatever cannot be split stays a leaf. */
export function parseMimeTree(raw: Buffer): MimePart {
  return new TreeParser(raw).read(0, raw.length, '', 0, 'text/plain');
}

class TreeParser {
  private count = 0;

  constructor(private readonly raw: Buffer) {}

  read(start: number, end: number, partId: string, depth: number, defaultType: string): MimePart {
    this.count += 1;
    const { headers, bodyStart } = parseHeaderBlock(this.raw, start, end);
    const type = parseParameters(headerValue(headers, 'content-type') ?? defaultType);
    const disposition = parseParameters(headerValue(headers, 'content-disposition') ?? '');
    const mimeType = /^[^\s/]+\/[^\s/]+$/.test(type.value) ? type.value : defaultType;
    const part: MimePart = {
      partId,
      mimeType,
      charset: type.parameters.get('charset'),
      encoding: (headerValue(headers, 'content-transfer-encoding') ?? '7bit').replace(/[;\s].*$/, ''),
      filename: disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '',
      headers,
      start: bodyStart,
      end,
      parts: [],
    };
    if (disposition.value === 'attachment' && part.filename === '') part.filename = unnamed(mimeType);
    if (depth < MAX_DEPTH) part.parts = this.children(part, type.parameters.get('boundary'), depth);
    return part;
  }

  private children(part: MimePart, boundary: string | undefined, depth: number): MimePart[] {
    if (part.mimeType.startsWith('multipart/') && boundary) {
      const defaultType = part.mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
      const ranges = splitByBoundary(this.raw, part.start, part.end, boundary, MAX_PARTS - this.count);
      return ranges.map(([from, to], index) =>
        this.read(from, to, childId(part.partId, index), depth + 1, defaultType),
      );
    }
    const plain = !/^(base64|quoted-printable)$/i.test(part.encoding);
    if (part.mimeType === 'message/rfc822' && plain && part.partId !== '' && this.count < MAX_PARTS) {
      if (part.filename === '') part.filename = unnamed(part.mimeType);
      return [this.read(part.start, part.end, childId(part.partId, 0), depth + 1, 'text/plain')];
    }
    return [];
  }
}

function childId(parent: string, index: number): string {
  return parent === '' ? String(index) : `${parent}.${index}`;
}

function unnamed(mimeType: string): string {
  return mimeType === 'message/rfc822' ? 'noname.eml' : 'noname';
}

/** Ranges between the boundary's delimiter lines; a missing closing line ends at the parent's end. */
function splitByBoundary(raw: Buffer, start: number, end: number, boundary: string, limit: number): [number, number][] {
  const marker = Buffer.from(`--${boundary}`, 'latin1');
  const ranges: [number, number][] = [];
  let open = -1;
  for (let at = raw.indexOf(marker, start); at >= 0 && at < end; at = raw.indexOf(marker, at + 1)) {
    if (at > start && raw[at - 1] !== 0x0a) continue;
    const after = at + marker.length;
    const closing = raw[after] === 0x2d && raw[after + 1] === 0x2d;
    const lineEnd = raw.indexOf(0x0a, after);
    const rest = raw.toString('latin1', closing ? after + 2 : after, lineEnd < 0 ? end : Math.min(lineEnd, end)).trim();
    if (rest !== '') continue;
    if (open >= 0 && ranges.length < limit) ranges.push([open, bodyEnd(raw, open, at)]);
    open = closing || lineEnd < 0 ? -1 : Math.min(lineEnd + 1, end);
    if (closing) break;
  }
  if (open >= 0 && ranges.length < limit) ranges.push([open, end]);
  return ranges;
}

// The line break before a delimiter belongs to the delimiter.
function bodyEnd(raw: Buffer, open: number, at: number): number {
  let end = at;
  if (end > open && raw[end - 1] === 0x0a) end -= 1;
  if (end > open && raw[end - 1] === 0x0d) end -= 1;
  return end;
}
