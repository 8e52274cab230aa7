import { describe, expect, it } from '@jest/globals';
import { proveLedger } from './ledger.js';

const complete = { listed: 1204, pending: 0, stored: 1179, skippedTotal: 22, failedTotal: 3 };

describe('proveLedger', () => {
  it('balances when every item stands in a column', () => {
    expect(proveLedger(complete)).toEqual({ balanced: true, missing: 0 });
  });
  it('does not balance while items are pending, though none is missing', () => {
    expect(proveLedger({ ...complete, stored: 1000, pending: 179 })).toEqual({ balanced: false, missing: 0 });
  });
  it('names what no column accounts for', () => {
    expect(proveLedger({ ...complete, stored: 1170 })).toEqual({ balanced: false, missing: 9 });
  });
  it('balances when there was nothing to list', () => {
    const nothing = { listed: 0, pending: 0, stored: 0, skippedTotal: 0, failedTotal: 0 };
    expect(proveLedger(nothing).balanced).toBe(true);
  });
});
