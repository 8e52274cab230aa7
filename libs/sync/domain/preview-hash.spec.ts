import { describe, expect, it } from '@jest/globals';
import type { PreviewResult } from '../data/preview.types.js';
import { canonicalJson, isSameHash, previewHash } from './preview-hash.js';

const input = { lookBackDays: 30, after: '2026-01-01T00:00:00.000Z' };
const result = {
  totalItems: 10,
  exact: true,
  byContainer: [],
  leftOut: [],
  peopleTotal: 3,
} as unknown as PreviewResult;

describe('canonicalJson', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe('previewHash', () => {
  it('stands for the account, the options and the totals', () => {
    const hash = previewHash('i', input, result);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(previewHash('i', { after: input.after, lookBackDays: 30 }, { ...result })).toBe(hash);
    expect(previewHash('j', input, result)).not.toBe(hash);
    expect(previewHash('i', { ...input, lookBackDays: 31 }, result)).not.toBe(hash);
    expect(previewHash('i', input, { ...result, totalItems: 11 })).not.toBe(hash);
  });
});

describe('isSameHash', () => {
  it('compares whatever was sent', () => {
    expect(isSameHash('ab', 'ab')).toBe(true);
    expect(isSameHash('', 'ab')).toBe(false);
    expect(isSameHash('abc', 'ab')).toBe(false);
  });
});
