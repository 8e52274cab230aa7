import { describe, expect, it } from '@jest/globals';
import { searchPattern } from './search-pattern.js';

describe('searchPattern', () => {
  it.each([
    [' ann ', '%ann%'],
    ['100%', '%100\\%%'],
    ['a_b', '%a\\_b%'],
    ['a\\b', '%a\\\\b%'],
    ["'; drop", "%'; drop%"],
  ])('%j → %j', (text, pattern) => expect(searchPattern(text)).toBe(pattern));
});
