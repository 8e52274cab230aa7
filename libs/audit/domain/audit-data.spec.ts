import { describe, expect, it } from '@jest/globals';
import { REDACTED, withoutSecrets } from './audit-data.js';

describe('withoutSecrets', () => {
  it('keeps plain facts as they are', () => {
    const facts = { source: 'google_gmail', listed: 1200, exact: false, cursor: null, hash: 'a'.repeat(64) };
    expect(withoutSecrets(facts)).toEqual(facts);
  });

  it.each([
    ['a secret by name', { refreshToken: 'abc' }],
    ['a cookie', { session_cookie: 'abc' }],
    ['an API key', { apiKey: 'abc' }],
    ['a mail address', { account: 'Ada <ada@example.org>' }],
    ['an access token', { note: 'Bearer ya29.a0AfH6SMBx' }],
    ['a refresh token', { note: '1//0gAbCdEf' }],
    ['an authorization code', { note: '4/0AeaYSHB' }],
    ['an id_token', { note: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' }],
    ['a text that is too long', { note: 'x '.repeat(300) }],
  ])('takes out %s', (_, data) => {
    expect(Object.values(withoutSecrets(data))).toEqual([REDACTED]);
  });

  it('counts of tokens are facts, not secrets', () => {
    expect(withoutSecrets({ tokens: 3 })).toEqual({ tokens: 3 });
  });
});
