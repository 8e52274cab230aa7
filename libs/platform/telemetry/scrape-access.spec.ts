import { describe, expect, it } from '@jest/globals';
import { mayScrape } from './scrape-access.js';

describe('mayScrape', () => {
  const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({
    remoteAddress,
    headers,
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])(
    'lets this machine in by %s without a token',
    (address) => expect(mayScrape(from(address), undefined)).toBe(true),
  );

  it.each(['10.0.0.7', '::ffff:10.0.0.7', '1127.0.0.1', undefined])('keeps %s out without a token', (address) =>
    expect(mayScrape(from(address), undefined)).toBe(false),
  );

  it.each(['x-forwarded-for', 'forwarded', 'via'])('keeps out what a proxy passes on, told by %s', (header) =>
    expect(mayScrape(from('127.0.0.1', { [header]: '203.0.113.9' }), undefined)).toBe(false),
  );

  it('with a token lets in whoever brings it, and nobody else', () => {
    const token = 'a-token-of-some-length';
    expect(mayScrape(from('203.0.113.9', { authorization: `Bearer ${token}` }), token)).toBe(true);
    expect(mayScrape(from('127.0.0.1', { authorization: `Bearer ${token}x` }), token)).toBe(false);
    expect(mayScrape(from('127.0.0.1', { authorization: token }), token)).toBe(false);
    expect(mayScrape(from('127.0.0.1'), token)).toBe(false);
  });
});
