import { describe, expect, it } from '@jest/globals';
import { bestName, cleanName } from './display-name.js';

describe('cleanName', () => {
  it.each([
    ['Ann Miller', 'Ann Miller'],
    ['  "Ann   Miller" ', 'Ann Miller'],
    ["'Ann'", 'Ann'],
    ['ann@example.org', null],
    ['  ', null],
    [null, null],
  ])('%j → %j', (name, clean) => expect(cleanName(name)).toBe(clean));
});

describe('bestName', () => {
  it('prefers full names, then frequent ones, then the newest', () => {
    expect(bestName(['Ann', 'Ann', 'Ann Miller'])).toBe('Ann Miller');
    expect(bestName(['Ann Miller', 'Ann Smith', 'Ann Smith'])).toBe('Ann Smith');
    expect(bestName(['Ann New', 'Ann Old'])).toBe('Ann New');
    expect(bestName(['ann@example.org', null])).toBeNull();
    expect(bestName([])).toBeNull();
  });
});
