import { describe, expect, it } from '@jest/globals';
import { DecryptionError, Keyring } from './keyring.js';
import { randomToken } from './tokens.js';

const first = `k1:${randomToken()}`;
const second = `k2:${randomToken()}`;
const place = { table: 'integrations', column: 'refresh_token', rowId: 'row-1' };

describe('Keyring', () => {
  it('decrypts what it encrypted, and never encrypts twice the same', () => {
    const keyring = new Keyring({ ENCRYPTION_KEYS: first });
    expect(keyring.decrypt(keyring.encrypt('s3cret', place), place)).toBe('s3cret');
    expect(keyring.encrypt('s3cret', place)).not.toBe(keyring.encrypt('s3cret', place));
  });

  it.each([
    ['row', { ...place, rowId: 'row-2' }],
    ['column', { ...place, column: 'access_token' }],
    ['table', { ...place, table: 'sessions' }],
  ])('refuses a ciphertext moved to another %s', (_, elsewhere) => {
    const keyring = new Keyring({ ENCRYPTION_KEYS: first });
    expect(() => keyring.decrypt(keyring.encrypt('s3cret', place), elsewhere)).toThrow(DecryptionError);
  });

  it('reads with old keys, writes with the newest', () => {
    const envelope = new Keyring({ ENCRYPTION_KEYS: first }).encrypt('s3cret', place);
    const rotated = new Keyring({ ENCRYPTION_KEYS: `${second},${first}` });
    expect(rotated.decrypt(envelope, place)).toBe('s3cret');
    expect(rotated.encrypt('s3cret', place)).toMatch(/^v1\.k2\./);
    expect(() => new Keyring({ ENCRYPTION_KEYS: second }).decrypt(envelope, place)).toThrow(
      'key k1 is not in ENCRYPTION_KEYS',
    );
  });

  it.each(['', 'v1', 'v2.k1.a.b.c', 'v1.k1.AAAA.AAAA.AAAA'])(
    'refuses the envelope %j without showing anything',
    (envelope) => {
      expect(() => new Keyring({ ENCRYPTION_KEYS: first }).decrypt(envelope, place)).toThrow();
    },
  );

  it('signs for one purpose and one text, and knows signatures of old keys', () => {
    const old = new Keyring({ ENCRYPTION_KEYS: first });
    const signature = old.sign('text', 'links');
    const rotated = new Keyring({ ENCRYPTION_KEYS: `${second},${first}` });
    expect(rotated.isSigned('text', 'links', signature)).toBe(true);
    expect(rotated.sign('text', 'links')).not.toBe(signature);
    expect(rotated.isSigned('text!', 'links', signature)).toBe(false);
    expect(rotated.isSigned('text', 'other', signature)).toBe(false);
    expect(new Keyring({ ENCRYPTION_KEYS: second }).isSigned('text', 'links', signature)).toBe(false);
    for (const forged of ['', 'k1', 'k1.', '.', `k2.${signature.split('.')[1]}`, `${signature}A`])
      expect(rotated.isSigned('text', 'links', forged)).toBe(false);
  });
});
