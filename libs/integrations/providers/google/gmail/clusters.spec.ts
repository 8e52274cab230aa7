import { describe, expect, it } from '@jest/globals';
import { clusters } from './clusters.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('clusters', () => {
  it('joins what is near, parts what is far, and holds every time', () => {
    const times = [day(3), day(1), day(40), day(2)];
    const windows = clusters(times);
    expect(windows).toHaveLength(2);
    for (const time of times)
      expect(windows.filter(({ after, before }) => after < time && time < before)).toHaveLength(1);
  });

  it('has nothing to ask without times', () => {
    expect(clusters([])).toEqual([]);
  });
});
