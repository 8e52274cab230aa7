import { describe, expect, it } from '@jest/globals';
import { nextChunk } from './chunk-size.js';

describe('nextChunk', () => {
  it.each([
    ['grows while it is quick', 500, 50, 1_000],
    ['has a limit', 5_000, 50, 5_000],
    ['stays where it is good', 800, 600, 800],
    ['shrinks when it is slow', 800, 1_500, 400],
    ['shrinks at once when it was cut off', 800, Infinity, 100],
    ['never stops', 1, Infinity, 1],
  ])('%s', (_, size, ms, next) => {
    expect(nextChunk(size, ms)).toBe(next);
  });
});
