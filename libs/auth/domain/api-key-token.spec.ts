import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../platform/crypto/index.js';
import { newApiKeyToken, prefixOf } from './api-key-token.js';

describe('the token of an API key', () => {
  it('is its mark, its prefix and 256 random bits', () => {
    const { token, prefix, hash } = newApiKeyToken();
    expect(token).toMatch(/^omni_[0-9a-f]{12}_[\w-]{43}$/);
    expect(prefixOf(token)).toBe(prefix);
    expect(hash).toEqual(sha256(token));
    expect(newApiKeyToken().token).not.toBe(token);
  });

  const { token } = newApiKeyToken();
  it.each([
    ['nothing', ''],
    ['another mark', token.replace('omni_', 'omno_')],
    ['a cut-off secret', token.slice(0, -1)],
    ['a longer secret', `${token}a`],
    ['another alphabet', token.replace(/.$/, '+')],
    ['a line break behind', `${token}\n`],
    ['a prefix in capitals', token.toUpperCase()],
  ])('is not %s', (_, text) => expect(prefixOf(text)).toBeNull());
});
