import { guessText } from './charset.js';

/** A header field: its name in lower case, its value unfolded and not decoded further. */
export type HeaderField = readonly [name: string, value: string];

const FIELD = /^([!-9;-~]{1,200})[ \t]*:[ \t]*/;
const EIGHT_BIT = /[\u0080-\u00ff]/;
const MAX_FIELDS = 1_000;
const MAX_VALUE_LENGTH = 200_000;

/**
 * Reads header lines: values unfolded, 8-bit bytes as UTF-8 or else Windows-1252, encoded words as they are. Lines that
 * are no header are passed over. Never throws.
 * @param block the lines as they came, each character one byte; it may begin with an mbox's `From ` line
 */
export function readHeaderBlock(block: string): HeaderField[] {
  const fields: [string, string[]][] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line === '') continue;
    const last = fields.at(-1);
    if (line.startsWith(' ') || line.startsWith('\t')) {
      last?.[1].push(line.trim());
      continue;
    }
    const match = FIELD.exec(line);
    if (!match || fields.length >= MAX_FIELDS) continue;
    fields.push([match[1]!.toLowerCase(), [line.slice(match[0].length).trim()]]);
  }
  return fields.map(([name, lines]) => [name, eightBit(lines.join(' ').trim().slice(0, MAX_VALUE_LENGTH))]);
}

/** The first field of this (lower-case) name, or undefined. */
export function headerOf(fields: readonly HeaderField[], name: string): string | undefined {
  return fields.find(([candidate]) => candidate === name)?.[1];
}

function eightBit(value: string): string {
  return EIGHT_BIT.test(value) ? guessText(Buffer.from(value, 'latin1')) : value;
}
