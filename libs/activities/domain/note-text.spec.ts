import { describe, expect, it } from '@jest/globals';
import { firstWords } from './note-text.js';

describe('firstWords', () => {
  it('is one line', () => expect(firstWords('  Likes\n\n\ttea.  ')).toBe('Likes tea.'));
  it('ends between words', () => {
    const cut = firstWords('word '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/word…$/);
  });
  it('cuts what has no words, and no character in two', () => {
    const cut = firstWords('😀'.repeat(5_000));
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut.isWellFormed()).toBe(true);
  });
});
