import { describe, expect, it } from '@jest/globals';
import { matching, moved } from './palette-items.js';

const item = (label: string) => ({ id: label, label, run: () => undefined });

describe('matching', () => {
  it('finds what has all the words, in any order', () => {
    const items = [item('Go to Audit log'), item('Go to Contacts'), item('Use the dark theme')];
    expect(matching(items, 'log au').map(({ label }) => label)).toEqual(['Go to Audit log']);
    expect(matching(items, '')).toEqual(items);
    expect(matching(items, 'nothing')).toEqual([]);
  });
});

describe('moved', () => {
  it('goes around the ends, and nowhere in an empty list', () => {
    expect([moved(0, 3, 'ArrowDown'), moved(2, 3, 'ArrowDown'), moved(0, 3, 'ArrowUp')]).toEqual([1, 0, 2]);
    expect([moved(0, 0, 'ArrowDown'), moved(0, 3, 'a')]).toEqual([null, null]);
  });
});
