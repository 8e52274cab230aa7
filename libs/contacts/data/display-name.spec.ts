import { describe, expect, it } from '@jest/globals';
import { bestName, bestOf, cleanName } from './display-name.js';

describe('cleanName', () => {
  it.each([
    ['Ann Miller', 'Ann Miller'],
    ['  "Ann   Miller" ', 'Ann Miller'],
    ["'Ann'", 'Ann'],
    ['Ann Miller (E-mail 2)', 'Ann Miller'],
    ['ann@example.org', null],
    ['  ', null],
    [null, null],
  ])('%j → %j', (name, clean) => expect(cleanName(name)).toBe(clean));
});

describe('bestName', () => {
  it('prefers full names, then frequent ones, then long ones, in any order', () => {
    expect(bestName(['Ann', 'Ann', 'Ann Miller'])).toBe('Ann Miller');
    expect(bestName(['Ann Miller', 'Ann Smith', 'Ann Smith'])).toBe('Ann Smith');
    expect(bestName(['Ann B. Miller', 'Ann Miller'])).toBe('Ann B. Miller');
    expect(bestName(['Ann New', 'Ann Old'])).toBe(bestName(['Ann Old', 'Ann New']));
    expect(bestName(['ann@example.org', null])).toBeNull();
    expect(bestName([])).toBeNull();
  });
});

describe('bestOf', () => {
  it('takes what a person calls themselves before what others call them', () => {
    const names = [
      { name: 'Annie Miller', uses: 9, ownUses: 0 },
      { name: 'Ann Miller', uses: 1, ownUses: 1 },
    ];
    expect(bestOf(names)).toBe('Ann Miller');
  });

  it('adds up what several identities are called', () => {
    const names = [
      { name: 'A. Miller', uses: 2, ownUses: 0 },
      { name: 'Ann M.', uses: 3, ownUses: 0 },
      { name: 'A. Miller', uses: 2, ownUses: 0 },
    ];
    expect(bestOf(names)).toBe('A. Miller');
  });
});
