import { openDocumentTypeOf } from './zipped-type.js';

/** What a document is, by its content. */
export interface MediaType {
  mediaType: string;
  /** Endings that a name of it may have; the first is given to one that has none of them. */
  endings: readonly string[];
}

const starts = (content: Buffer, text: string, at = 0): boolean =>
  content.toString('latin1', at, at + text.length) === text;

const SIGNED: readonly [MediaType, (content: Buffer) => boolean][] = [
  [{ mediaType: 'application/pdf', endings: ['pdf'] }, (content) => starts(content, '%PDF-')],
  [{ mediaType: 'image/png', endings: ['png'] }, (content) => starts(content, '\x89PNG\r\n\x1a\n')],
  [{ mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] }, (content) => starts(content, '\xff\xd8\xff')],
  [{ mediaType: 'image/gif', endings: ['gif'] }, (content) => starts(content, 'GIF87a') || starts(content, 'GIF89a')],
  [{ mediaType: 'image/webp', endings: ['webp'] }, (content) => starts(content, 'RIFF') && starts(content, 'WEBP', 8)],
];

const CSV: MediaType = { mediaType: 'text/csv', endings: ['csv'] };
const PLAIN: MediaType = { mediaType: 'text/plain', endings: ['txt', 'md', 'log', 'text'] };

/** Of what lies below the space, what texts hold: tab, line feed, form feed, return and escape. */
const CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

function isText(content: Buffer): boolean {
  const wide = starts(content, '\xff\xfe') || starts(content, '\xfe\xff');
  return wide ? content.length % 2 === 0 : content.every((byte) => byte >= 0x20 || CONTROLS.has(byte));
}

/**
 * What a document is, told by what is in it; its name only tells apart what nothing else can: tables from other text.
 * @returns null for what is not taken: programs, archives, documents with macros
 */
export async function mediaTypeOf(content: Buffer, name: string): Promise<MediaType | null> {
  const signed = SIGNED.find(([, matches]) => matches(content));
  if (signed) return signed[0];
  if (starts(content, 'PK\x03\x04')) return openDocumentTypeOf(content);
  if (!isText(content)) return null;
  return name.toLowerCase().endsWith('.csv') ? CSV : PLAIN;
}
