import { guessText } from './charset.js';
import { decodeEncodedWords } from './encoded-words.js';

export interface Header {
  name: string;
  value: string;
}

export interface HeaderBlock {
  headers: Header[];
  /** Index of the first byte of the body. */
  bodyStart: number;
}

const ADDRESS_HEADERS = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'sender',
  'reply-to',
  'resent-from',
  'resent-to',
  'resent-cc',
]);
const FIELD = /^([!-9;-~]+)[ \t]*:[ \t]*/;
const MAX_HEADERS = 2000;

/**
 * Reads the header block that starts at `start`: values unfolded, encoded-words decoded, raw 8-bit bytes read as UTF-8 or else
 * Windows-1252. A line that is no header ends the block. Never throws.
 */
export function parseHeaderBlock(raw: Buffer, start: number, end: number): HeaderBlock {
  const rawFields: string[] = [];
  let position = skipMboxLines(raw, start, end);
  while (position < end && rawFields.length < MAX_HEADERS) {
    const lineEnd = endOfLine(raw, position, end);
    const line = raw.toString('latin1', position, trimEnd(raw, position, lineEnd));
    if (line === '') {
      position = lineEnd;
      break;
    }
    const first = line.charCodeAt(0);
    if ((first === 0x20 || first === 0x09) && rawFields.length > 0) {
      rawFields.push(rawFields.pop()! + '\n' + line);
    } else if (FIELD.test(line)) {
      rawFields.push(line);
    } else {
      break;
    }
    position = lineEnd;
  }
  return { headers: rawFields.map(readField), bodyStart: Math.min(position, end) };
}

/** First value of a header, whatever the case of its name. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}

export function headerValues(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter((header) => header.name.toLowerCase() === wanted).map((header) => header.value);
}

function readField(field: string): Header {
  const match = FIELD.exec(field);
  const name = match?.[1] ?? '';
  let value = field.slice(match?.[0].length ?? 0);
  if (value.includes('\n')) value = value.replace(/[ \t]*\n[ \t]*/g, ' ');
  if (hasEightBit(value)) value = guessText(Buffer.from(value, 'latin1'));
  return { name, value: decodeEncodedWords(value.trim(), ADDRESS_HEADERS.has(name.toLowerCase())) };
}

function hasEightBit(value: string): boolean {
  for (let i = 0; i < value.length; i += 1) if (value.charCodeAt(i) > 0x7e) return true;
  return false;
}

function skipMboxLines(raw: Buffer, start: number, end: number): number {
  let position = start;
  for (;;) {
    const head = raw.toString('latin1', position, Math.min(position + 6, end));
    if (!head.startsWith('From ') && !head.startsWith('>From ')) return position;
    position = endOfLine(raw, position, end);
  }
}

function endOfLine(raw: Buffer, from: number, end: number): number {
  const newline = raw.indexOf(0x0a, from);
  return newline < 0 || newline >= end ? end : newline + 1;
}

function trimEnd(raw: Buffer, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && (raw[end - 1] === 0x0a || raw[end - 1] === 0x0d)) end -= 1;
  return end;
}
