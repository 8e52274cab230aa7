import { decodeText } from './charset.js';
import { decodeTransfer } from './transfer.js';

interface Word {
  charset: string;
  bytes: Buffer;
}

const ENCODED_WORDS = /=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=(?:[ \t]*=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=)*/g;
const ENCODED_WORD = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

/**
 * Decodes RFC 2047 words; white space between two of them vanishes, and neighbours of one charset are joined before decoding,
 * since senders split multi-byte characters. In address headers a decoded phrase with specials is quoted, so that it stays one name.
 */
export function decodeEncodedWords(value: string, isAddressHeader: boolean): string {
  if (!value.includes('=?')) return value;
  return value.replace(ENCODED_WORDS, (run: string, offset: number) => {
    const text = decodeRun(run);
    const needsQuotes = isAddressHeader && /[,;:<>@()"\\]/.test(text) && !insideQuotes(value, offset);
    return needsQuotes ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  });
}

function insideQuotes(value: string, offset: number): boolean {
  let inside = false;
  for (let i = 0; i < offset; i += 1) {
    if (value[i] === '\\') i += 1;
    else if (value[i] === '"') inside = !inside;
  }
  return inside;
}

function decodeRun(run: string): string {
  const words: Word[] = [];
  for (const match of run.matchAll(ENCODED_WORD)) {
    const charset = match[1]!.replace(/\*.*$/, '').toLowerCase();
    const bytes = decodeWord(match[2]!.toUpperCase(), match[3]!);
    const last = words.at(-1);
    if (last && last.charset === charset) last.bytes = Buffer.concat([last.bytes, bytes]);
    else words.push({ charset, bytes });
  }
  return words
    .map((word) => decodeText(word.bytes, word.charset))
    .join('')
    .replace(/[\r\n\0]+/g, ' ');
}

function decodeWord(encoding: string, text: string): Buffer {
  if (encoding === 'B') return Buffer.from(text, 'base64');
  return decodeTransfer(Buffer.from(text.replace(/_/g, '=20'), 'latin1'), 'quoted-printable');
}
