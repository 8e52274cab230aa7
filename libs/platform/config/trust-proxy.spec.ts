import { describe, expect, it } from '@jest/globals';
import { trustProxy } from './trust-proxy.js';

describe('TRUST_PROXY', () => {
  it.each([
    [undefined, false],
    ['false', false],
    ['0', false],
    ['true', 1],
    ['2', 2],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
    ['2001:db8::/32', ['2001:db8::/32']],
  ])('%s is %j', (text, value) => expect(trustProxy.parse(text)).toEqual(value));

  it.each(['maybe', '10.0.0.0/33', 'proxy.example', '1.2.3', '10.0.0.1,', '-1'])('is not %s', (text) =>
    expect(trustProxy.safeParse(text).success).toBe(false),
  );
});
