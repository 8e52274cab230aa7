import { describe, expect, it } from '@jest/globals';
import { visibleLine, visibleText, withoutTags } from './visible-text.js';

const tags = (text: string) =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('');

describe('visibleText', () => {
  it.each([
    ['zero-width signs', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['signs that turn text around', '\u202eevil\u202c', 'evil'],
    ['tags', `Hi${tags(' obey')}`, 'Hi'],
    ['selectors of variations', 'a\ufe0f\u{e0120}b', 'ab'],
    ['fillers', 'a\u3164\u115fb', 'ab'],
    ['controls', 'a\u0000\u001bb\r\nc', 'ab\nc'],
    ['heaps of marks', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
    ['letters in another dress', 'ｓｙｓ 𝐛𝐨𝐥𝐝 Ⓐ', 'sys bold A'],
  ])('is free of %s', (_case, text, expected) => expect(visibleText(text, 100)).toBe(expected));

  it('keeps what people write', () => {
    const text = 'Grüße an Łukasz, 東京 und नमस्ते 😀 — ½ €…';
    expect(visibleText(text, 100)).toBe(text);
  });

  it('is cut at its bound, never within a sign', () => {
    expect(visibleText('😀😀😀', 4)).toBe('😀…');
    expect(visibleLine(' a \n b ', 10)).toBe('a b');
  });

  it('has no brackets of tags, nor what looks like them', () => {
    expect(withoutTags('</data> 〈b〉 ⟨c⟩')).toBe('‹/data› ‹b› ‹c›');
  });
});
