import { isAscii } from 'node:buffer';
import { decodeText } from './charset.js';
import { decodeTransfer } from './transfer.js';
import type { MimePart } from './tree.js';

/** Decoded bytes of a leaf; text is re-encoded as UTF-8, as Gmail does (its Content-Type goes on naming the old charset). */
export function partContent(raw: Buffer, part: MimePart): Buffer {
  const bytes = decodeTransfer(raw.subarray(part.start, part.end), part.encoding);
  if (!part.mimeType.startsWith('text/')) return bytes;
  if (isAscii(bytes) && !/^(utf-7|unicode|iso-2022|hz-gb|utf-16)/i.test(part.charset ?? '')) return bytes;
  return Buffer.from(decodeText(bytes, part.charset), 'utf8');
}

/** The first readable text of a message, plain before HTML; at most `limit` characters of source are looked at. */
export function firstText(raw: Buffer, root: MimePart, limit: number): string {
  const plain = findText(root, 'text/plain') ?? findText(root, 'text/html');
  if (!plain) return '';
  const text = partContent(raw, plain).subarray(0, limit).toString('utf8');
  return plain.mimeType === 'text/html' ? htmlToPlain(text) : text;
}

function findText(part: MimePart, mimeType: string): MimePart | undefined {
  if (part.parts.length === 0) return part.mimeType === mimeType && part.filename === '' ? part : undefined;
  for (const child of part.parts) {
    const found = child.mimeType === 'message/rfc822' ? undefined : findText(child, mimeType);
    if (found) return found;
  }
  return undefined;
}

function htmlToPlain(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d{1,6});/g, (_, code: string) => safeCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
}

function safeCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Does any part carry a file name (and is not the message itself)? */
export function hasAttachment(part: MimePart): boolean {
  return (part.filename !== '' && part.parts.length === 0) || part.parts.some(hasAttachment);
}
