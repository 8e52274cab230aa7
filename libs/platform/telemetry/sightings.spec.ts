import { describe, expect, it } from '@jest/globals';
import { Sightings } from './sightings.js';

describe('Sightings', () => {
  it('counts by kind and user, until they are taken', () => {
    const sightings = new Sightings();
    sightings.note('a', 'ada');
    sightings.note('a', 'ada', 2);
    sightings.note('a', null);
    sightings.note('b', 'ada');
    expect(sightings.take()).toEqual([
      { kind: 'a', userId: 'ada', count: 3 },
      { kind: 'a', userId: null, count: 1 },
      { kind: 'b', userId: 'ada', count: 1 },
    ]);
    expect(sightings.take()).toEqual([]);
  });

  it('remembers no more than so many, and loses no count', () => {
    const sightings = new Sightings();
    for (let index = 0; index < 10_050; index++) sightings.note('a', `user ${index}`);
    sightings.note('a', 'user 7');
    const taken = sightings.take();
    expect(taken).toHaveLength(10_001);
    expect(taken.find(({ userId }) => userId === null)?.count).toBe(50);
    expect(taken.find(({ userId }) => userId === 'user 7')?.count).toBe(2);
    expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(10_051);
  });
});
