import { describe, expect, it } from '@jest/globals';
import { vectorsOf } from './embedding-answer.js';

const read = (data: { index: number; embedding: number[] }[], texts = 2) => vectorsOf({ data }, texts, 2);

describe('vectorsOf', () => {
  it('puts vectors into the order of the texts, and makes them of length 1', () =>
    expect(
      read([
        { index: 1, embedding: [0, 2] },
        { index: 0, embedding: [3, 4] },
      ]).map((vector) => [...vector].map((value) => Number(value.toFixed(3)))),
    ).toEqual([
      [0.6, 0.8],
      [0, 1],
    ]));

  it.each([
    ['a missing one', [{ index: 0, embedding: [1, 0] }]],
    ['one of another length', [0, 1].map((index) => ({ index, embedding: [1, 0, 0] }))],
    ['one without a direction', [0, 1].map((index) => ({ index, embedding: [0, 0] }))],
    ['one that is no number', [0, 1].map((index) => ({ index, embedding: [Infinity, 0] }))],
    ['one for a text that there is not', [0, 2, -1].map((index) => ({ index, embedding: [1, 0] }))],
  ])('refuses %s', (_, data) => expect(() => read(data)).toThrow(expect.objectContaining({ code: 'bad_answer' })));
});
