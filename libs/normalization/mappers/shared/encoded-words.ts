const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,2000})\?=/gi;

/**
 * Decodes what is left of RFC 2047 encoded words. Providers decode most of them; those inside quotes or with broken
 * charsets remain. Neighbours of one charset are decoded together, since a character may be split between them. A word
 * with an unknown charset stays as it is.
 */
export function decodeEncodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  let out = '';
  let position = 0;
  let pending: { charset: string; bytes: Buffer; raw: string } | null = null;
  const flush = (): void => {
    if (pending) out += decodeBytes(pending.bytes, pending.charset) ?? pending.raw;
    pending = null;
  };
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(position, match.index);
    const charset = (match[1] ?? '').replace(/\*.*$/, '').toLowerCase();
    const bytes = wordBytes(match[2] ?? '', match[3] ?? '');
    // Blanks between two encoded words belong to the encoding, not to the text.
    const adjoins = pending !== null && between.trim() === '';
    if (pending && adjoins && pending.charset === charset) {
      pending = { charset, bytes: Buffer.concat([pending.bytes, bytes]), raw: pending.raw + between + match[0] };
    } else {
      flush();
      if (!adjoins) out += between;
      pending = { charset, bytes, raw: match[0] };
    }
    position = match.index + match[0].length;
  }
  flush();
  return out + text.slice(position);
}

function wordBytes(encoding: string, payload: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(payload, 'base64');
  const spaced = payload.replaceAll('_', ' ');
  return Buffer.from(
    spaced.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function decodeBytes(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
