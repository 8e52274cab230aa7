import { describe, expect, it } from '@jest/globals';
import { factWords } from './anomaly-words.js';

describe('factWords', () => {
  it.each([
    [[], ''],
    [
      [
        { name: 'limit', value: 10 },
        { name: 'forbidden', value: 12 },
      ],
      'refused 12 · limit 10',
    ],
    [
      [
        { name: 'usual', value: 3 },
        { name: 'limit', value: 40 },
      ],
      'usual 3 · limit 40',
    ],
    [[{ name: 'some_thing', value: 1 }], 'some thing 1'],
  ])('%j: %j', (facts, words) => expect(factWords(facts)).toBe(words));
});
