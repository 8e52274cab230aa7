import { describe, expect, it } from '@jest/globals';
import { type AnsweredOperation, refusalsIn } from './graphql-refusals.js';

const error = (code: string, ...path: string[]) => ({ path, extensions: { code } });

describe('refusalsIn', () => {
  it.each<[string, AnsweredOperation, { forbidden: number; absent: number }]>([
    ['what there is', { data: { contact: { id: '1' } } }, { forbidden: 0, absent: 0 }],
    ['nothing for an id', { data: { contact: null } }, { forbidden: 0, absent: 1 }],
    ['nothing where nothing was named', { data: { viewer: null } }, { forbidden: 0, absent: 0 }],
    [
      'a refusal, once',
      { data: { contact: null }, errors: [error('FORBIDDEN', 'contact')] },
      { forbidden: 1, absent: 0 },
    ],
    [
      'an absence, once',
      { data: { contact: null }, errors: [error('NOT_FOUND', 'contact')] },
      { forbidden: 0, absent: 1 },
    ],
    [
      'a mutation of what is not there',
      { data: { done: { userErrors: [{ code: 'BATCH_NOT_FOUND' }] } } },
      { forbidden: 0, absent: 1 },
    ],
    [
      'a mutation that is wrong otherwise',
      { data: { done: { userErrors: [{ code: 'TOO_MANY' }] } } },
      { forbidden: 0, absent: 0 },
    ],
    ['other errors', { data: null, errors: [error('BAD_USER_INPUT'), {}] }, { forbidden: 0, absent: 0 }],
    ['nothing at all', {}, { forbidden: 0, absent: 0 }],
  ])('%s', (_, answer, counts) => expect(refusalsIn(answer, new Set(['contact']))).toEqual(counts));
});
