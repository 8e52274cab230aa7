import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../integrations/index.js';
import { decide, waitMs } from './provider-decisions.js';

const at = (listing: boolean) => ({ failures: 0, listing, random: 0 });

describe('decide', () => {
  it.each([
    ['auth', true, 'park'],
    ['auth', false, 'park'],
    ['quota', true, 'wait'],
    ['temporary', false, 'wait'],
    ['cursor', true, 'restart'],
    ['cursor', false, 'fail'],
    ['not-found', true, 'end-stream'],
    ['not-found', false, 'fail'],
    ['permission', true, 'fail'],
    ['permanent', false, 'fail'],
  ] as const)('%s, listing %s: %s', (code, listing, kind) => {
    expect(decide(new ProviderError(code, 'no'), at(listing)).kind).toBe(kind);
  });

  it('waits as long as the provider asks', () => {
    expect(decide(new ProviderError('quota', 'slow down', 7_000), at(true))).toEqual({ kind: 'wait', delayMs: 7_000 });
  });
});

describe('waitMs', () => {
  it('doubles from a second to a minute, half of it random', () => {
    expect([0, 1, 2, 3, 6, 50].map((failures) => waitMs(undefined, failures, 0))).toEqual([
      500, 1_000, 2_000, 4_000, 30_000, 30_000,
    ]);
    expect([0, 6].map((failures) => waitMs(undefined, failures, 1))).toEqual([1_000, 60_000]);
  });

  it('never waits less than asked, nor so little that it is a busy loop', () => {
    expect(waitMs(5_000, 3, 0)).toBe(5_000);
    expect(waitMs(5_000, 3, 0.99)).toBeGreaterThan(5_400);
    expect(waitMs(0, 0, 0)).toBe(200);
  });
});
