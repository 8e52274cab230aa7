import { createHash } from 'node:crypto';

/** 16 lower-case hex digits, like Gmail's message ids; the same input gives the same id. */
export function hexId(...parts: (string | Buffer)[]): string {
  return '1' + digest('sha1', parts).toString('hex').slice(0, 15);
}

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** 26 characters of base32hex (a–v, 0–9), like Calendar's event ids. */
export function eventId(...parts: (string | Buffer)[]): string {
  const bytes = digest('sha256', parts);
  let id = '';
  for (let i = 0; i < 26; i += 1) id += BASE32HEX[bytes[i]! & 31];
  return id;
}

/** A stable 21-digit account number, like the `sub` of Google's id tokens. */
export function subjectId(email: string): string {
  const number = digest('sha256', ['sub', email.toLowerCase()]).readBigUInt64BE(0);
  return '1' + (number % 10n ** 20n).toString().padStart(20, '0');
}

function digest(algorithm: string, parts: (string | Buffer)[]): Buffer {
  const hash = createHash(algorithm);
  parts.forEach((part, index) => {
    if (index > 0) hash.update('\0');
    hash.update(part);
  });
  return hash.digest();
}
