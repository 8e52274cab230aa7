import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../../domain/provider-error.js';
import { waitBeforeRetry, withRetry } from './retry.js';

const policy = { attempts: 3, baseMs: 4, longestMs: 1_000 };
const half = () => 0.5;

describe('waitBeforeRetry', () => {
  it('draws from a range that doubles', () => {
    const temporary = new ProviderError('temporary', '');
    expect([1, 2, 3].map((attempt) => waitBeforeRetry(temporary, attempt, policy, half))).toEqual([2, 4, null]);
  });

  it('never comes before the time that the provider named, and gives up when that is far', () => {
    expect(waitBeforeRetry(new ProviderError('quota', '', 900), 1, policy, half)).toBe(902);
    expect(waitBeforeRetry(new ProviderError('quota', '', 60_000), 1, policy, half)).toBeNull();
  });

  it('tries once more after a refusal for quota that names no time', () => {
    expect([1, 2].map((attempt) => waitBeforeRetry(new ProviderError('quota', ''), attempt, policy, half))).toEqual([
      2,
      null,
    ]);
  });

  it.each(['auth', 'permission', 'cursor', 'not-found', 'permanent'] as const)('does not retry %s', (code) => {
    expect(waitBeforeRetry(new ProviderError(code, ''), 1, policy)).toBeNull();
  });
});

describe('withRetry', () => {
  it('returns what a later attempt brings', async () => {
    let calls = 0;
    const result = await withRetry(
      () => (++calls < 3 ? Promise.reject(new ProviderError('temporary', '')) : Promise.resolve(calls)),
      undefined,
      policy,
    );
    expect(result).toBe(3);
  });

  it('throws the failure itself when the wait is cut short', async () => {
    const failure = new ProviderError('temporary', 'first');
    const controller = new AbortController();
    const outcome = withRetry(() => Promise.reject(failure), controller.signal, {
      ...policy,
      baseMs: 600_000,
      longestMs: 1e9,
    });
    controller.abort();
    await expect(outcome).rejects.toBe(failure);
  });
});
