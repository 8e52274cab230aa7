import { describe, expect, it } from '@jest/globals';
import { fold, wordsOf } from './fold.js';

describe('fold', () => {
  it.each([
    ['Wójcik', 'wojcik'],
    ['Straße', 'strasse'],
    ['Øystein', 'oystein'],
    ['ﬁne', 'fine'],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
    ['a\0b', 'ab'],
    ['plain', 'plain'],
  ])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('leaves no half of a character', () => {
    expect(fold('é\ud83d').isWellFormed()).toBe(true);
  });
});

it('words are letters and digits of any script', () => {
  expect(wordsOf(fold('Re: mini-itx, 東京 & "Łódź"!'))).toEqual(['re', 'mini', 'itx', '東京', 'lodz']);
});
