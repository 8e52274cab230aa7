import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../../domain/provider-error.js';
import { QuotaRefusal } from '../client/errors.js';
import { judge, type MessageOutcome } from './reading.js';

const read = (id: string): MessageOutcome => ({ id, text: '{}' });
const failing = (id: string, failure: ProviderError): MessageOutcome => ({ id, failure });
const passing = new ProviderError('temporary', 'later');
const missing = new ProviderError('not-found', 'gone');
const forbidden = new ProviderError('permission', 'no');
const refusal = (limit: QuotaRefusal['limit'], retryAfterMs?: number) =>
  new QuotaRefusal('no more', limit, retryAfterMs);
const half = () => 0.5;

const lump = (attempts: number, ...ids: string[]) => ids.map((id) => ({ id, attempts }));

describe('judge', () => {
  it('settles what was read and what nothing can change', () => {
    const outcomes = [read('a'), failing('b', missing)];
    expect(judge(lump(0, 'a', 'b'), outcomes)).toEqual({
      settled: outcomes,
      again: [],
      waitMs: 0,
      failed: [],
      stop: null,
    });
  });

  it('reads again what failed for the moment, after a wait that grows, and gives up after three attempts', () => {
    const outcomes = [failing('a', passing)];
    expect(judge(lump(0, 'a'), outcomes, half)).toMatchObject({ again: [{ id: 'a', attempts: 1 }], waitMs: 125 });
    expect(judge(lump(1, 'a'), outcomes, half)).toMatchObject({ again: [{ id: 'a', attempts: 2 }], waitMs: 250 });
    expect(judge(lump(2, 'a'), outcomes, half)).toMatchObject({ again: [], failed: outcomes, stop: null });
  });

  it('stops for a refusal that lasts, with the longest wait that was named', () => {
    const outcomes = [failing('a', refusal('user', 20_000)), failing('b', refusal('user', 40_000)), read('c')];
    const verdict = judge(lump(0, 'a', 'b', 'c'), outcomes, half);
    expect(verdict.stop?.retryAfterMs).toBe(40_000);
    expect(verdict.settled).toEqual([read('c')]);
    expect(verdict.again).toEqual([]);
  });

  it('goes on looking for the number of calls that may be under way at once', () => {
    const outcomes = [failing('a', refusal('concurrency'))];
    expect(judge(lump(6, 'a'), outcomes, half)).toMatchObject({ again: [{ id: 'a', attempts: 7 }], stop: null });
    expect(judge(lump(7, 'a'), outcomes, half).stop?.code).toBe('quota');
  });

  it('stops where a permission is missing, since it is missing for all', () => {
    expect(judge(lump(0, 'a', 'b'), [failing('a', forbidden), read('b')])).toMatchObject({
      settled: [read('b')],
      stop: { code: 'permission' },
    });
  });
});
