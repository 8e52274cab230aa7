import { describe, expect, it } from '@jest/globals';
import { moveContainer, placeOf } from './containers.js';

describe('moveContainer', () => {
  const lists = { containersIn: ['a'], containersOut: ['b'] };
  it('moves from one list to the other, never into both', () => {
    const moved = moveContainer(lists, 'a', 'never');
    expect(moved).toEqual({ containersIn: [], containersOut: ['b', 'a'] });
    expect(placeOf(moved, 'a')).toBe('never');
  });
  it('takes out of both', () => {
    expect(moveContainer(lists, 'b', 'any')).toEqual({ containersIn: ['a'], containersOut: [] });
    expect(placeOf(lists, 'c')).toBe('any');
  });
  it('does not add twice', () => expect(moveContainer(lists, 'a', 'only')).toEqual(lists));
});
