import { describe, expect, it } from '@jest/globals';
import { readAddresses } from './addresses.js';

describe('readAddresses', () => {
  it.each([
    ['Ada Lovelace <Ada@Example.com>', [{ address: 'ada@example.com', name: 'Ada Lovelace' }]],
    [
      'a@x.example, "B, C" <b@x.example>',
      [
        { address: 'a@x.example', name: null },
        { address: 'b@x.example', name: 'B, C' },
      ],
    ],
    [
      'Team: a@x.example, b@x.example;',
      [
        { address: 'a@x.example', name: null },
        { address: 'b@x.example', name: null },
      ],
    ],
    ['Jürgen Groß <j@x.example>', [{ address: 'j@x.example', name: 'Jürgen Groß' }]],
    ['Sales [EMEA] (x <s@x.example>', [{ address: 's@x.example', name: 'Sales [EMEA] (x' }]],
    ['undisclosed-recipients:;', []],
    ['', []],
    [undefined, []],
  ])('%j', (header, expected) => {
    expect(readAddresses(header)).toEqual(expected);
  });
});
