import { decodeText } from './charset.js';
import { decodeQuotedPrintable } from './transfer.js';

interface Word {
  charset: string;
  bytes: Buffer;
}

const RUNS = /=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=(?:\s*=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=)*/g;
const WORD = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

/**
 * Decodes RFC 2047 words. White space between two of them vanishes, and neighbours of one charset are joined before they
 * are decoded, because senders split multi-byte characters.
 */
export function decodeWords(value: string): string {
  return value.includes('=?') ? value.replace(RUNS, decodeRun) : value;
}

function decodeRun(run: string): string {
  const words: Word[] = [];
  for (const [, name = '', encoding = '', text = ''] of run.matchAll(WORD)) {
    const charset = name.replace(/\*.*$/, '').toLowerCase();
    const bytes =
      encoding.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : decodeQuotedPrintable(Buffer.from(text.replace(/_/g, '=20'), 'latin1'));
    const last = words.at(-1);
    if (last?.charset === charset) last.bytes = Buffer.concat([last.bytes, bytes]);
    else words.push({ charset, bytes });
  }
  return words
    .map((word) => decodeText(word.bytes, word.charset))
    .join('')
    .replace(/[\r\n\0]+/g, ' ');
}
