import { describe, expect, it } from '@jest/globals';
import { lookSummary } from './look-summary.js';

describe('lookSummary', () => {
  it('names only what there is', () => {
    expect(lookSummary({ stored: 3, skipped: 0, failed: 1 })).toBe('3 stored, 1 failed');
    expect(lookSummary({ stored: 0, skipped: 2, failed: 0 })).toBe('2 left out');
  });
  it('says so when there is nothing', () => {
    expect(lookSummary({ stored: 0, skipped: 0, failed: 0 })).toBe('nothing new');
  });
});
