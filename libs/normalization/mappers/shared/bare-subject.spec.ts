import { describe, expect, it } from '@jest/globals';
import { bareSubject } from './bare-subject.js';

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

  it.each([['Re: '.repeat(50_000)], ['['.repeat(100_000)], [' '.repeat(100_000)]])('takes bounded time', (subject) => {
    const started = performance.now();
    bareSubject(subject);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
