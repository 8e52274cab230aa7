/** URL-safe base64 **with** padding, as Gmail writes bodies and raw messages. */
export function toBase64Url(bytes: Buffer): string {
  const text = bytes.toString('base64url');
  const missing = (4 - (text.length % 4)) % 4;
  return missing === 0 ? text : text + '='.repeat(missing);
}

/** JSON as an opaque URL-safe token (page tokens, sync tokens). */
export function sealToken(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Opposite of {@link sealToken}; undefined when the token was never ours. */
export function openToken(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
