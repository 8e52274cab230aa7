import { describe, expect, it } from '@jest/globals';
import { KINDS, RANGES, mayChoose, rulesOf } from './kinds.js';

const defaults = { rawEvents: 180, batches: 90, audit: 2190, notifications: 90, contactChanges: 180 };
const none = { rawEvents: null, batches: null, audit: null, notifications: null, contactChanges: null };

describe('rules of retention', () => {
  it('are the defaults but where the user chose', () => {
    const rules = rulesOf(defaults, { ...none, audit: 400 });
    expect(rules.map(({ kind, days }) => [kind, days])).toEqual([
      ['rawEvents', 180],
      ['batches', 90],
      ['audit', 400],
      ['notifications', 90],
      ['contactChanges', 180],
    ]);
    expect(rules[2]).toMatchObject({ defaultDays: 2190, chosenDays: 400, ...RANGES.audit });
  });

  it.each(KINDS)('hold %s to their range', (kind) => {
    const { least, most } = RANGES[kind];
    const asked = [least - 1, least, most, most + 1, least + 0.5, null];
    expect(asked.map((days) => mayChoose(kind, days))).toEqual([false, true, true, false, false, true]);
  });
});
