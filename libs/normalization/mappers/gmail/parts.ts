import { type JsonRecord, asList, asRecord, asString } from '../shared/reader.js';
import { type Headers, readHeaders } from './headers.js';

const MAX_DEPTH = 50;
const MAX_PARTS = 1_000;
const NO_HEADERS: Headers = Object.freeze({});

/** One MIME part as Gmail renders it, read once and without its content. */
export interface Part {
  mimeType: string;
  filename: string;
  /** base64url as received; null when the content must be fetched apart. */
  data: string | null;
  /** Bytes; null when Gmail does not tell. */
  size: number | null;
  headers: Headers;
  parts: Part[];
}

/** Reads the tree under `payload`; what lies deeper than 50 levels or beyond 1,000 parts is left out. */
export function readParts(payload: JsonRecord): Part {
  return readPart(payload, 0, { left: MAX_PARTS });
}

function readPart(raw: JsonRecord, depth: number, budget: { left: number }): Part {
  budget.left -= 1;
  const body = asRecord(raw.body);
  const parts: Part[] = [];
  if (depth < MAX_DEPTH) {
    for (const item of asList(raw.parts, MAX_PARTS)) {
      const child = asRecord(item);
      if (child && budget.left > 0) parts.push(readPart(child, depth + 1, budget));
    }
  }
  const size = body?.size;
  return {
    mimeType: (asString(raw.mimeType) ?? '').toLowerCase(),
    filename: asString(raw.filename) ?? '',
    data: asString(body?.data),
    size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null,
    headers: Array.isArray(raw.headers) ? readHeaders(raw.headers) : NO_HEADERS,
    parts,
  };
}

/** Is it a file beside the text, rather than the text? */
export function isAttachment(part: Part): boolean {
  return part.filename !== '' || /^\s*attachment\b/i.test(part.headers['content-disposition'] ?? '');
}

/** Decodes at most `limit` bytes of a part's content. Gmail has decoded the transfer encoding and turned text to UTF-8. */
export function partText(part: Part, limit: number): string {
  if (part.data === null) return '';
  const longest = Math.ceil(limit / 3) * 4;
  return Buffer.from(part.data.length > longest ? part.data.slice(0, longest) : part.data, 'base64url').toString(
    'utf8',
  );
}
