import { describe, expect, it } from '@jest/globals';
import { ledgerReport } from './ledger-report.js';
import { progressOf } from './progress.js';

const started = new Date('2026-01-01T00:00:00Z');
const report = (stored: number, pending: number, unnormalized = 0) =>
  ledgerReport(
    [
      { state: 'stored', cause: null, count: stored },
      { state: 'pending', cause: null, count: pending },
    ],
    { listed: stored + pending, unnormalized, listing: false },
  );
const open = { expectedItems: 1_000, startedAt: started, finishedAt: null };
const pace = (done: number, seconds: number) => ({ batchId: 'b', done, seconds });

describe('progressOf', () => {
  it('reckons the rest from the pace of late, however long the batch has rested before', () => {
    expect(progressOf(open, report(400, 100, 50), pace(100, 30))).toEqual({
      expectedItems: 1_000,
      listed: 500,
      done: 400,
      normalized: 350,
      itemsPerMinute: 200,
      secondsLeft: 180,
    });
  });

  it('takes what is listed where that is more than was foreseen', () => {
    expect(progressOf({ ...open, expectedItems: 10 }, report(400, 200), pace(400, 60)).secondsLeft).toBe(30);
  });

  it('does not take the first moments for a rate', () => {
    expect(progressOf(open, report(50, 450), pace(50, 0.1)).itemsPerMinute).toBe(600);
  });

  it('tells nothing of a batch that rests, or has not begun', () => {
    expect(progressOf(open, report(400, 100), null)).toMatchObject({ itemsPerMinute: 0, secondsLeft: null });
    expect(progressOf({ ...open, startedAt: null }, report(0, 0), null)).toMatchObject({ secondsLeft: null });
  });

  it('has the rate of its whole time when it is over', () => {
    const over = { ...open, finishedAt: new Date(started.getTime() + 120_000) };
    expect(progressOf(over, report(500, 0), null)).toMatchObject({ itemsPerMinute: 250, secondsLeft: null });
  });
});
