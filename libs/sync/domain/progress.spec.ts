import { describe, expect, it } from '@jest/globals';
import { ledgerReport } from './ledger-report.js';
import { progressOf } from './progress.js';

const startedAt = new Date('2026-01-01T10:00:00Z');
const afterMinutes = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const ledger = ledgerReport(
  [
    { state: 'stored', cause: null, count: 90 },
    { state: 'skipped', cause: 'spam', count: 10 },
    { state: 'pending', cause: null, count: 100 },
  ],
  { listed: 200, unnormalized: 40, listing: false },
);

describe('progressOf', () => {
  it('tells the rate and the rest from what the preview foresaw', () => {
    const progress = progressOf({ startedAt, finishedAt: null, expectedItems: 400 }, ledger, afterMinutes(2));
    expect(progress).toEqual({
      expectedItems: 400,
      listed: 200,
      done: 100,
      normalized: 50,
      itemsPerMinute: 50,
      secondsLeft: 360,
    });
  });

  it('goes by what is listed when there was no preview, or more came', () => {
    const progress = progressOf({ startedAt, finishedAt: null, expectedItems: null }, ledger, afterMinutes(2));
    expect(progress.secondsLeft).toBe(120);
  });

  it('foretells nothing before it begins and after it ends', () => {
    expect(
      progressOf({ startedAt: null, finishedAt: null, expectedItems: 400 }, ledger, afterMinutes(2)).secondsLeft,
    ).toBeNull();
    const over = progressOf({ startedAt, finishedAt: afterMinutes(4), expectedItems: 200 }, ledger, afterMinutes(9));
    expect(over).toMatchObject({ itemsPerMinute: 25, secondsLeft: null });
  });
});
