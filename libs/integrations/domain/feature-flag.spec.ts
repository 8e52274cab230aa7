import { describe, expect, it } from '@jest/globals';
import { isEnabledFor } from './feature-flag.js';

describe('isEnabledFor', () => {
  it.each([
    ['on', 'anyone@example.com', true],
    [' ON ', 'anyone@example.com', true],
    ['off', 'anyone@example.com', false],
    ['', 'anyone@example.com', false],
    ['ada@example.com, Bob@Example.com', 'bob@example.com', true],
    ['ada@example.com', 'ADA@example.com', true],
    ['ada@example.com', 'eve@example.com', false],
    // Only whole addresses count.
    ['ada@example.com', 'a@example.com', false],
    ['ada@example.com,', '', false],
  ])('flag %j for %j is %j', (flag, email, expected) => {
    expect(isEnabledFor(flag, email)).toBe(expected);
  });
});
