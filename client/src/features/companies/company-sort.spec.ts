import { describe, expect, it } from '@jest/globals';
import { nextSort, readSort, sortInput, writeSort } from './company-sort.js';

describe('the order of companies', () => {
  it.each(['name', '-strength', '-lastInteraction'])('reads and writes %s', (text) =>
    expect(writeSort(readSort(text))).toBe(text),
  );
  it.each([undefined, '', '-', 'shoeSize', 'toString'])('passes over %p', (text) => expect(readSort(text)).toBeNull());
  it('is put as the API takes it', () =>
    expect(sortInput(readSort('-contacts'))).toEqual({ field: 'CONTACTS', direction: 'DESC' }));
  it('goes round: by itself, the other way, as usual', () => {
    const once = nextSort(null, 'strength');
    const twice = nextSort(once, 'strength');
    expect([once, twice, nextSort(twice, 'strength')].map(writeSort)).toEqual(['-strength', 'strength', undefined]);
    expect(writeSort(nextSort(null, 'name'))).toBe('name');
  });
});
