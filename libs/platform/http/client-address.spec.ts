import { describe, expect, it } from '@jest/globals';
import { clientName } from './client-address.js';

describe('clientName', () => {
  it.each([
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:DB8:1:2::1', '2001:0db8:0001:0002::9'],
    ['2001:db8::1', '2001:db8:0:0:1::'],
    ['fe80::1', 'fe80::2%eth0'],
  ])('is one for %s and %s', (one, other) => expect(clientName(one)).toBe(clientName(other)));

  it.each([
    ['192.0.2.7', '192.0.2.8'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:db9::1'],
  ])('is another for %s and %s', (one, other) => expect(clientName(one)).not.toBe(clientName(other)));

  it('holds no address, and is one for whoever has none', () => {
    expect(clientName('192.0.2.7')).toMatch(/^[\w-]{22}$/);
    expect(clientName(undefined)).toBe(clientName(''));
  });
});
