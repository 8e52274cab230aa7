import { describe, expect, it } from '@jest/globals';
import { citationsOf, withoutCitations } from './citations.js';
import type { Evidence } from './tools/evidence.js';

const evidence = (label: string): Evidence => ({
  label,
  kind: 'interaction',
  id: label,
  what: 'email',
  at: null,
  title: '',
  people: [],
  contactId: null,
  direction: null,
  text: '',
});
const FOUND = ['bcdf1', 'bcdf2', 'bcdf10'].map(evidence);

describe('citationsOf', () => {
  it.each([
    ['A [bcdf2]. B [bcdf1]. C [bcdf2].', 'A [1]. B [2]. C [1].', ['bcdf2', 'bcdf1']],
    ['A [bcdf1, bcdf10]', 'A [1][2]', ['bcdf1', 'bcdf10']],
    ['A [BCDF1]', 'A [1]', ['bcdf1']],
    ['A [zzzz9], B [1], C [bcdf1; e1].', 'A, B, C [1].', ['bcdf1']],
    ['A [sic], B [see below] [note].', 'A [sic], B [see below] [note].', []],
  ])('of %s are %s', (answer, text, labels) => {
    const { text: told, cited } = citationsOf(answer, FOUND);
    expect([told, cited.map(({ label }) => label)]).toEqual([text, labels]);
  });

  it('are not told to a model again', () => expect(withoutCitations('A [1][12] [sic]')).toBe('A [sic]'));
});
