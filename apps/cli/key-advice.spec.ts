import { describe, expect, it } from '@jest/globals';
import { keyAdvice } from './key-advice.js';

describe('keyAdvice', () => {
  it('says which key may go', () => {
    const counts = new Map([['k2', 7]]);
    expect(keyAdvice(['k2', 'k1'], counts)).toEqual({
      lines: ['k2: 7 secrets (newest)', 'k1: 0 secrets (may be removed)'],
      isDone: true,
    });
  });

  it('says which is needed, and what no key opens', () => {
    const counts = new Map([
      ['k1', 3],
      ['k0', 2],
      ['', 1],
    ]);
    expect(keyAdvice(['k2', 'k1'], counts)).toEqual({
      lines: [
        'k2: 0 secrets (newest)',
        'k1: 3 secrets (still needed)',
        'k0: 2 secrets (not in ENCRYPTION_KEYS)',
        'no key: 1 secrets (not in ENCRYPTION_KEYS)',
      ],
      isDone: false,
    });
  });
});
