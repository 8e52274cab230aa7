import { describe, expect, it } from '@jest/globals';
import { findQuote } from './find-quote.js';

const found = (text: string, quote: string) => {
  const range = findQuote(text, quote);
  return range && text.slice(range.start, range.end);
};

describe('findQuote', () => {
  it.each([
    ['as it is', 'We met on Monday, as planned.', 'met on Monday,', 'met on Monday,'],
    ['in another case', 'We MET on Monday, as planned.', 'met ON monday', 'MET on Monday'],
    ['over lines', 'We met\r\n   on Monday\tin town.', 'met on Monday in', 'met\r\n   on Monday\tin'],
    ['with typographic marks', 'She said: “It’s fine – really”.', `"It's fine - really"`, '“It’s fine – really”'],
    [
      'around what nobody sees',
      'Pay\u200b the in\u00advoice today',
      'the invoice today',
      ' the in\u00advoice today'.trim(),
    ],
    ['beyond the basic plane', 'So 👍👍 we go on with it 👍', 'we go on with it 👍', 'we go on with it 👍'],
  ])('finds words %s', (_, text, quote, expected) => expect(found(text, quote)).toBe(expected));

  it('finds letters that become two in lower case', () => {
    expect(found('Grüße aus İstanbul, bis bald', 'aus istanbul, bis')).toBeNull();
    expect(found('Grüße aus İstanbul, bis bald', 'İstanbul, bis bald')).toBe('İstanbul, bis bald');
  });

  it('takes less than twelve characters only for a whole text', () => {
    expect(found('Lunch', 'lunch')).toBe('Lunch');
    expect(found('Lunch on Monday', 'Lunch')).toBeNull();
    expect(found('Lunch', '')).toBeNull();
    expect(found('', 'Lunch')).toBeNull();
  });

  it('is linear in long texts', () => {
    const text = 'a '.repeat(200_000);
    const begun = performance.now();
    expect(findQuote(text, `${'a '.repeat(1_000)}b`)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
