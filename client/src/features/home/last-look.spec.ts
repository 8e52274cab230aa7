import { describe, expect, it } from '@jest/globals';
import { lookAt } from './last-look.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T12:00:00Z');

describe('what is new', () => {
  it('is the last week for who never looked, or whose note cannot be read', () => {
    for (const kept of [null, '', 'x', `${NOW} 5`, `${NOW} ${NOW + HOUR}`])
      expect(lookAt(kept, NOW)).toEqual({ before: NOW - 7 * 24 * HOUR, begun: NOW });
  });

  it('stays the same for half an hour, and is then what came since', () => {
    const [before, begun] = [NOW - 50 * HOUR, NOW - HOUR / 4];
    expect(lookAt(`${before} ${begun}`, NOW)).toEqual({ before, begun });
    expect(lookAt(`${before} ${begun}`, NOW + HOUR)).toEqual({ before: begun, begun: NOW + HOUR });
  });
});
