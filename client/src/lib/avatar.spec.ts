import { describe, expect, it } from '@jest/globals';
import { hueOf, initials } from './avatar.js';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Jan van der Meer', 'JM'],
    ['Søren', 'S'],
    ['hannah.weiss@example.org', 'HW'],
    ['office@example.org', 'O'],
    ['“Bo” Meyer', 'BM'],
    ['李 明', '李明'],
    ['— —', '?'],
    ['', '?'],
  ])('%s', (name, letters) => expect(initials(name)).toBe(letters));
});

describe('hueOf', () => {
  it('is the same for the same text and within the circle', () => {
    for (const text of ['', 'a', 'ada@example.org', '🦉'.repeat(500)]) {
      expect(hueOf(text)).toBe(hueOf(text));
      expect(hueOf(text)).toBeGreaterThanOrEqual(0);
      expect(hueOf(text)).toBeLessThan(360);
    }
  });
});
