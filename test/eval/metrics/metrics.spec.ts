import { describe, expect, it } from '@jest/globals';
import { comparePairs, pairPrecision, pairRecall } from './identity-pairs.js';
import { compareThreads, threadAccuracy } from './thread-overlap.js';
import { compareAnswers, yesPrecision, yesRecall } from './yes-no.js';

describe('pairs of identities', () => {
  const judged = [
    { identity: 'ann@work.example', person: 'Ann' },
    { identity: 'ann@home.example', person: 'Ann' },
    { identity: '/o=work/cn=ann', person: 'Ann' },
    { identity: 'bob@work.example', person: 'Bob' },
    { identity: 'talk@list.example', person: null },
    { identity: 'news@list.example', person: null },
  ];

  it('counts what is together, apart, and wrongly together', () => {
    const result = comparePairs(
      judged,
      new Map([
        ['ann@work.example', '1'],
        ['ann@home.example', '1'],
        ['bob@work.example', '1'],
        ['/o=work/cn=ann', '2'],
      ]),
    );
    expect(result).toEqual({
      right: 1,
      wrong: [
        ['ann@work.example', 'bob@work.example'],
        ['ann@home.example', 'bob@work.example'],
      ],
      missed: [
        ['ann@work.example', '/o=work/cn=ann'],
        ['ann@home.example', '/o=work/cn=ann'],
      ],
    });
    expect(pairPrecision(result)).toBeCloseTo(1 / 3);
    expect(pairRecall(result)).toBeCloseTo(1 / 3);
  });

  it('misses a human who made no contact, and holds lists against humans alone', () => {
    const result = comparePairs(
      judged,
      new Map([
        ['bob@work.example', '1'],
        ['talk@list.example', '1'],
        ['news@list.example', '1'],
      ]),
    );
    expect(result.missed).toHaveLength(3);
    expect(result.wrong).toEqual([
      ['bob@work.example', 'talk@list.example'],
      ['bob@work.example', 'news@list.example'],
    ]);
  });

  it('is without fault when nothing was to be found', () => {
    const result = comparePairs([{ identity: 'ann@work.example', person: 'Ann' }], new Map());
    expect([pairPrecision(result), pairRecall(result)]).toEqual([1, 1]);
  });
});

it('tells a wrong yes from a missed one, and asks only what was answered', () => {
  const judged = new Map([
    ['a', true],
    ['b', true],
    ['c', false],
    ['d', false],
    ['gone', true],
  ]);
  const result = compareAnswers(
    judged,
    new Map([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
    ]),
  );
  expect(result).toEqual({ right: 1, wrong: ['c'], missed: ['b'] });
  expect([yesPrecision(result), yesRecall(result)]).toEqual([0.5, 0.5]);
});

describe('overlap of threads', () => {
  const judged = new Map([
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'x'],
    ['d', 'y'],
    ['gone', 'x'],
  ]);

  it('is whole when the threads are the same by other names', () => {
    const result = compareThreads(judged, new Map([...'abcd'].map((id) => [id, id === 'd' ? '2' : '1'])));
    expect(result).toEqual({ messages: 4, overlap: 4, off: [] });
    expect(threadAccuracy(result)).toBe(1);
  });

  it('costs a stray message most, and its neighbours a little', () => {
    const { overlap, off } = compareThreads(
      judged,
      new Map([
        ['a', '1'],
        ['b', '1'],
        ['c', '2'],
        ['d', '2'],
      ]),
    );
    // a and b: 2 of 3; c: 1 of 4 with a, b and d; d: 1 of 2
    expect(overlap).toBeCloseTo(2 / 3 + 2 / 3 + 1 / 4 + 1 / 2);
    expect(off.map(({ message }) => message)).toEqual(['c', 'd', 'a', 'b']);
  });
});
