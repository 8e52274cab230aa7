import { describe, expect, it } from '@jest/globals';
import { bareSubject, hasReplyPrefix } from './bare-subject.js';

describe('bareSubject', () => {
  it.each([
    ['Plan', 'plan'],
    ['Re: Plan', 'plan'],
    ['[talk] Re: Plan', 'plan'],
    ['Re: [talk] Plan', 'plan'],
    ['AW: [talk 12] Re[2]: SV:  Antw: WG: the  Plan', 'the plan'],
    ['[EXTERNAL] Fwd: Plan', 'plan'],
    ['Re: [PATCH 1/3] Plan', '[patch 1/3] plan'],
    ['[2 von 3] Fotos', '[2 von 3] fotos'],
    ['Report: Plan', 'report: plan'],
    ['Re:', 're:'],
    ['[talk]', '[talk]'],
    ['', ''],
  ])('%s', (subject, expected) => expect(bareSubject(subject)).toBe(expected));

  it.each([['Re: '], ['['], [' '], ['[a] ']])('reads a long run of "%s" to its end', (piece) => {
    expect(bareSubject(piece.repeat(100_000)).length).toBeLessThanOrEqual(piece.length * 100_000);
  });

  it.each([
    ['Re: Plan', true],
    ['[talk] AW: Plan', true],
    ['Plan', false],
    ['[talk] Plan re: lunch', false],
  ])('%s has a prefix: %s', (subject, expected) => expect(hasReplyPrefix(subject)).toBe(expected));
});
