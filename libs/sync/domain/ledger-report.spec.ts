import { describe, expect, it } from '@jest/globals';
import { ledgerReport } from './ledger-report.js';

const counts = [
  { state: 'stored', cause: null, count: 5 },
  { state: 'skipped', cause: 'spam', count: 1 },
  { state: 'skipped', cause: 'draft', count: 2 },
  { state: 'skipped', cause: 'spam', count: 1 },
  { state: 'failed', cause: 'unheard_of', count: 1 },
] as const;

describe('ledgerReport', () => {
  it('is complete when everything listed is accounted for', () => {
    const report = ledgerReport(counts, { listed: 10, unnormalized: 0, listing: false });
    expect(report).toMatchObject({
      listed: 10,
      stored: 5,
      skippedTotal: 4,
      failedTotal: 1,
      pending: 0,
      complete: true,
    });
    expect(report.skipped).toEqual([
      { reason: 'draft', label: 'Drafts', count: 2 },
      { reason: 'spam', label: 'Spam', count: 2 },
    ]);
    expect(report.failed).toEqual([{ reason: 'unheard_of', label: 'Unheard of', count: 1 }]);
  });

  it('is not complete when something is pending or missing', () => {
    expect(
      ledgerReport([...counts, { state: 'pending', cause: null, count: 1 }], {
        listed: 11,
        unnormalized: 0,
        listing: false,
      }).complete,
    ).toBe(false);
    expect(ledgerReport(counts, { listed: 11, unnormalized: 0, listing: false }).complete).toBe(false);
  });

  it('is not complete while more may be listed', () => {
    expect(ledgerReport(counts, { listed: 10, unnormalized: 0, listing: true }).complete).toBe(false);
    expect(ledgerReport([], { listed: 0, unnormalized: 0, listing: true }).complete).toBe(false);
  });

  it('is complete when there was nothing', () => {
    expect(ledgerReport([], { listed: 0, unnormalized: 0, listing: false }).complete).toBe(true);
  });
});
