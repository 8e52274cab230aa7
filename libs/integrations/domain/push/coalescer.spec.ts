import { describe, expect, it } from '@jest/globals';
import { Coalescer } from './coalescer.js';

describe('Coalescer', () => {
  it('runs the first at once, and makes one run of all that come meanwhile, with the highest value', async () => {
    const runs: bigint[] = [];
    const coalescer = new Coalescer<bigint>(20);
    const act = async (value: bigint) => {
      runs.push(value);
      return value;
    };
    const results = [3n, 9n, 5n, 9n, 1n].map((value) => coalescer.run('a', value, act));
    const other = coalescer.run('b', 7n, act);
    expect(runs).toEqual([3n, 7n]);
    expect(await Promise.all(results)).toEqual([3n, 9n, 9n, 9n, 9n]);
    expect(await other).toBe(7n);
    expect(runs).toEqual([3n, 7n, 9n]);
  });

  it('lets a failure reach those who were part of it, and goes on', async () => {
    const coalescer = new Coalescer<string>(1);
    const failing = coalescer.run('a', 1n, () => Promise.reject(new Error('no database')));
    const following = coalescer.run('a', 2n, async () => 'done');
    await expect(failing).rejects.toThrow('no database');
    expect(await following).toBe('done');
  });
});
