import { describe, expect, it } from '@jest/globals';
import { DEFAULT, daysText, retentionChoices } from './retention-choices.js';

const rule = { least: 30, most: 400, defaultDays: 180, chosenDays: null };

describe('retentionChoices', () => {
  it('offers the default, and what is within the range', () => {
    expect(retentionChoices(rule).map(({ value }) => value)).toEqual([DEFAULT, '30', '90', '180', '366']);
    expect(retentionChoices(rule)[0]!.label).toBe('As installed (180 days)');
  });

  it('offers what was chosen elsewhere', () => {
    expect(retentionChoices({ ...rule, chosenDays: 45 }).map(({ value }) => value)).toContain('45');
  });
});

describe('daysText', () => {
  it('tells whole years', () => {
    expect([7, 366, 730, 2190, 400].map(daysText)).toEqual(['7 days', 'One year', '2 years', '6 years', '400 days']);
  });
});
