import { TextDecoder } from 'node:util';
import { guessText, LineSplitter } from '../mime/index.js';

/** Takes bytes, and gives text. */
interface TextReader {
  push(chunk: Buffer): string;
  end(): string;
}

const PEEKED = 400;

/**
 * Reads the bytes of a table, whose encoding nobody tells: UTF-16 by its byte order mark or its many zeroes, else UTF-8
 * line by line, and Windows-1252 for a line that is none. However the bytes are cut into chunks, the text is the same.
 * @param beginning the first bytes of the file; they are not part of what is read
 */
export function decodeCsv(beginning: Buffer): TextReader {
  const wide = wideEncoding(beginning);
  return wide ? wideReader(wide) : lineReader();
}

function wideEncoding(beginning: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  const zeroes = [0, 0];
  const peeked = beginning.subarray(0, PEEKED);
  for (const [at, byte] of peeked.entries()) if (byte === 0) zeroes[at % 2]! += 1;
  const many = peeked.length / 3;
  if (zeroes[1]! > many && zeroes[0] === 0) return 'utf-16le';
  return zeroes[0]! > many && zeroes[1] === 0 ? 'utf-16be' : null;
}

function wideReader(encoding: string): TextReader {
  const decoder = new TextDecoder(encoding);
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

function lineReader(): TextReader {
  let text = '';
  let held = Buffer.alloc(0);
  const lines = new LineSplitter(({ bytes }) => {
    const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    const whole = all.length - unfinished(all);
    // A copy, because the bytes are only lent.
    held = Buffer.from(all.subarray(whole));
    text += guessText(all.subarray(0, whole));
  });
  const taken = (): string => {
    const ready = text;
    text = '';
    return ready;
  };
  return {
    push: (chunk) => {
      lines.push(chunk);
      return taken();
    },
    end: () => {
      lines.end();
      return taken() + guessText(held);
    },
  };
}

/** How many bytes at the end are the beginning of a character in UTF-8: a very long line may be cut there. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
