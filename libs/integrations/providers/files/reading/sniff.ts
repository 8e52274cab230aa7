import { FileImportError } from '../domain/file-import-error.js';
import { findHeader } from './contacts/find-header.js';
import { SNIFFED_BYTES } from './sniffed-bytes.js';

export type ContentType = 'mbox' | 'eml' | 'ics' | 'csv' | 'zip';

export { SNIFFED_BYTES } from './sniffed-bytes.js';

const KNOWN_FIELD =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|content-type|sender|reply-to|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results)[ \t]*:/im;
const SUPPORTED =
  'Give a Takeout archive (.zip), a mailbox (.mbox), messages (.eml), a calendar (.ics) or contacts (.csv).';

/** A file's header, the end of an empty archive, or that of a large one. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06'];

/** What is often given by mistake, and what to say then. */
const OTHERS: readonly [magic: string, words: string][] = [
  ['\x1f\x8b', `This is a compressed file (.gz or .tgz). Unpack it first, or ask Takeout for a .zip. ${SUPPORTED}`],
  ['!BDN', `This is an Outlook data file (.pst). Export the mail as .mbox or .eml first. ${SUPPORTED}`],
  ['Rar!', `This is a RAR archive. Unpack it first, or pack it as .zip. ${SUPPORTED}`],
  ['7z\xbc\xaf', `This is a 7-Zip archive. Unpack it first, or pack it as .zip. ${SUPPORTED}`],
  ['\xd0\xcf\x11\xe0', `This is an Outlook or Office file. Save the message as .eml. ${SUPPORTED}`],
  ['%PDF', `This is a PDF. ${SUPPORTED}`],
];

/** What a file is, by how it begins; its name has no say. Null for anything else. */
export function sniff(beginning: Buffer): ContentType | null {
  const text = beginning.toString('latin1', 0, SNIFFED_BYTES);
  if (ZIP.some((magic) => text.startsWith(magic))) return 'zip';
  const start = text.replace(/^\xef\xbb\xbf/, '').replace(/^[\r\n]+/, '');
  if (/^\s*BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|TIMEZONE)\s*[\r\n]/i.test(start)) return 'ics';
  if (/^From \S/.test(start)) return 'mbox';
  if (/^(?:[!-9;-~]+[ \t]*:|>From )/.test(start) && KNOWN_FIELD.test(start)) return 'eml';
  return findHeader(beginning.subarray(0, SNIFFED_BYTES)) ? 'csv' : null;
}

/** The words for a file that is nothing of what can be read. */
export function unsupported(beginning: Buffer): FileImportError {
  if (beginning.length === 0) return new FileImportError('EMPTY_FILE', 'The file is empty.');
  const start = beginning.toString('latin1', 0, 8);
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  return new FileImportError(
    'UNSUPPORTED_FILE',
    other?.[1] ??
      `This is no mail, no calendar, and no table whose first row names the columns of contacts. ${SUPPORTED}`,
  );
}
