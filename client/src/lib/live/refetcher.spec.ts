import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Refetcher } from './refetcher.js';

describe('Refetcher', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('asks once for what comes at once, and soon', async () => {
    let runs = 0;
    const refetcher = new Refetcher(() => void runs++);
    for (let index = 0; index < 5; index++) refetcher.trigger();
    expect(runs).toBe(0);
    await jest.advanceTimersByTimeAsync(100);
    expect(runs).toBe(1);
  });

  it('keeps a distance while things move, and asks after the last of them', async () => {
    let runs = 0;
    const refetcher = new Refetcher(() => void runs++);
    for (let index = 0; index < 40; index++) {
      refetcher.trigger();
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(runs).toBeLessThanOrEqual(6);
    const before = runs;
    refetcher.trigger();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(before + 1);
  });

  it('never asks twice at a time, and asks again for what came meanwhile', async () => {
    const answers: (() => void)[] = [];
    const refetcher = new Refetcher(() => new Promise<void>((answer) => answers.push(answer)));
    refetcher.trigger();
    await jest.advanceTimersByTimeAsync(100);
    refetcher.trigger();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(answers).toHaveLength(1);
    answers[0]!();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(answers).toHaveLength(2);
  });

  it('goes on after a failure, and stops when closed', async () => {
    let runs = 0;
    const refetcher = new Refetcher(() => {
      runs++;
      throw new Error('offline');
    });
    refetcher.trigger();
    await jest.advanceTimersByTimeAsync(2_000);
    refetcher.trigger();
    await jest.advanceTimersByTimeAsync(2_000);
    refetcher.trigger();
    refetcher.close();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(2);
  });
});
