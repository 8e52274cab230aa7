import { describe, expect, it } from '@jest/globals';
import {
  extendTo,
  isSelected,
  mostSelected,
  noSelection,
  selectionInput,
  sizeOf,
  toggle,
  without,
} from './selection.js';

const loaded = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: ReturnType<typeof toggle>) => (selection.kind === 'some' ? [...selection.ids] : 'all');

describe('a selection', () => {
  it('takes one in, and out again', () => {
    const one = toggle(noSelection, 'b', loaded);
    expect(ids(one)).toEqual(['b']);
    expect(sizeOf(toggle(one, 'b', loaded))).toBe(0);
  });

  it('extends from the one touched last, both ways, and again from the same', () => {
    const fromD = toggle(noSelection, 'd', loaded);
    expect(ids(extendTo(fromD, 'b', loaded))).toEqual(['d', 'b', 'c']);
    expect(ids(extendTo(extendTo(fromD, 'c', loaded), 'e', loaded))).toEqual(['d', 'c', 'e']);
  });

  it('begins where there is nothing to extend from', () =>
    expect(ids(extendTo(noSelection, 'c', loaded))).toEqual(['c']));

  it('of all that match holds each, and becomes those of the loaded when one is taken out', () => {
    const all = { kind: 'all', total: 1234 } as const;
    expect([sizeOf(all), isSelected(all, 'zz')]).toEqual([1234, true]);
    expect(ids(toggle(all, 'c', loaded))).toEqual(['a', 'b', 'd', 'e']);
    expect(extendTo(all, 'c', loaded)).toBe(all);
  });

  it('never names more than the API takes', () => {
    const many = Array.from({ length: mostSelected + 5 }, (_, index) => `id${index}`);
    const first = toggle(noSelection, 'id0', many);
    expect(sizeOf(extendTo(first, many.at(-1) ?? '', many))).toBe(mostSelected);
  });

  it('forgets those that are gone', () =>
    expect(ids(without(extendTo(toggle(noSelection, 'a', loaded), 'c', loaded), new Set(['b'])))).toEqual(['a', 'c']));

  it('is put as the API takes it', () => {
    const asked = { filter: { edited: true }, search: 'x' };
    expect(selectionInput(toggle(noSelection, 'a', loaded), asked)).toEqual({ ids: ['a'] });
    expect(selectionInput({ kind: 'all', total: 7 }, asked)).toEqual({
      matching: { filter: { edited: true }, search: 'x', expectedCount: 7 },
    });
  });
});
