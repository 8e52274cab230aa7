import { describe, expect, it } from '@jest/globals';
import { isFullName, nameKey } from './name-key.js';

describe('nameKey', () => {
  it.each([
    ['Ann Miller', 'ann miller'],
    ['  ANN   MILLER ', 'ann miller'],
    ['Miller, Ann', 'ann miller'],
    ['Miller, Ann B.', 'ann miller'],
    ['Ann B. Miller', 'ann miller'],
    ['Dr. Ann Miller', 'ann miller'],
    ['Ann Miller, PhD', 'ann miller'],
    ['Miller, Dr. Ann', 'ann miller'],
    ['Ann Miller (Acme)', 'ann miller'],
    ['Ann Miller via Talk', 'ann miller'],
    ['"Ann Miller"', 'ann miller'],
    ['Jörg Weiß', 'jorg weiss'],
    ['José Núñez', 'jose nunez'],
    ["Seán O'Brien", 'sean obrien'],
    ['Ana-Maria Pop', 'anamaria pop'],
    ['Søren Łukasz', 'soren lukasz'],
    ['Bob Miller', 'robert miller'],
    ['Robert B. Miller', 'robert miller'],
    ['R. Bob Miller', 'robert miller'],
    ['R. B. Miller', 'r miller'],
    ['B. Miller', 'b miller'],
    ['Bob', 'bob'],
    ['Ann', 'ann'],
    ['', ''],
    ['…', ''],
  ])('%j → %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('takes bounded time for anything', () => {
    const started = process.threadCpuUsage();
    nameKey('('.repeat(100_000));
    nameKey('a, '.repeat(100_000));
    nameKey(' via'.repeat(100_000));
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});

describe('isFullName', () => {
  it.each([
    ['ann miller', true],
    ['ann', false],
    ['a miller', false],
    ['ann m', false],
    ['sales 24', false],
  ])('%j: %j', (key, full) => expect(isFullName(key)).toBe(full));
});
