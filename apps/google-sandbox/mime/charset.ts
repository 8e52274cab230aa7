import { TextDecoder } from 'node:util';

const decoders = new Map<string, TextDecoder | undefined>();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decoderFor(charset: string): TextDecoder | undefined {
  const label = charset.trim().toLowerCase();
  if (!decoders.has(label)) decoders.set(label, makeDecoder(label));
  return decoders.get(label);
}

function makeDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(ALIASES[label] ?? label);
  } catch {
    return undefined;
  }
}

// Names that real mail uses and the Encoding Standard does not know.
const ALIASES: Record<string, string> = {
  'ansi_x3.4-1968': 'windows-1252',
  cp1252: 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  'iso-8859-8-e': 'iso-8859-8',
  utf8: 'utf-8',
};

/** Bytes to text. An unknown or lying charset never throws: UTF-8 is tried, then Windows-1252. */
export function decodeText(bytes: Buffer, charset: string | undefined): string {
  const label = charset?.toLowerCase() ?? '';
  if (label === 'utf-7' || label === 'unicode-1-1-utf-7') return decodeUtf7(bytes.toString('latin1'));
  const ascii = label === '' || label === 'us-ascii' || label === 'ascii' || label === 'ansi_x3.4-1968';
  const decoder = ascii ? undefined : decoderFor(label);
  return decoder ? decoder.decode(bytes) : guessText(bytes);
}

/** Text of bytes that name no charset. */
export function guessText(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decoderFor('windows-1252')!.decode(bytes);
  }
}

function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, body: string) => {
    if (body === '') return '+';
    const bytes = Buffer.from(body, 'base64');
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  });
}
