import { TextDecoder } from 'node:util';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
const decoders = new Map<string, TextDecoder | null>();
const MOST_DECODERS = 200;

/** Names that real mail uses and the Encoding Standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  'iso-8859-8-e': 'iso-8859-8',
};
const ASCII = new Set(['', 'us-ascii', 'ascii', 'ansi_x3.4-1968', '7bit', '8bit', 'unknown-8bit', 'x-unknown']);

/** Bytes to text. An unknown or lying charset never throws: UTF-8 is tried, then Windows-1252. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const label = (charset ?? '').trim().toLowerCase();
  if (label === 'utf-7' || label === 'unicode-1-1-utf-7') return decodeUtf7(Buffer.from(bytes).toString('latin1'));
  const decoder = ASCII.has(label) ? null : decoderFor(label);
  return decoder ? decoder.decode(bytes) : guessText(bytes);
}

/** Text of bytes that name no charset. */
export function guessText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const made = makeDecoder(label);
  // A mailbox may make up as many names as it likes.
  if (decoders.size < MOST_DECODERS) decoders.set(label, made);
  return made;
}

function makeDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(ALIASES[label] ?? label);
  } catch {
    return null;
  }
}

function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, body: string) => {
    if (body === '') return '+';
    const bytes = Buffer.from(body, 'base64');
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  });
}
