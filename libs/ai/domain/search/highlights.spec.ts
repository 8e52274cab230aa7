import { describe, expect, it } from '@jest/globals';
import { excerptOf, highlightsIn } from './highlights.js';

const marked = (text: string, ranges: readonly { start: number; length: number }[]) =>
  ranges.map(({ start, length }) => text.slice(start, start + length));

describe('highlightsIn', () => {
  it('marks the words as they stand, in their other forms and with their accents', () => {
    const text = 'Two ovens for Élodie, an OVEN for Tom';
    expect(marked(text, highlightsIn(text, ['oven', 'elodie'], false))).toEqual(['ovens', 'Élodie', 'OVEN']);
  });

  it('marks what is spelled almost like them only when asked to', () => {
    expect(highlightsIn('Lena Albrecht', ['albrehct'], false)).toEqual([]);
    expect(highlightsIn('Lena Albrecht', ['albrehct'], true)).toEqual([{ start: 5, length: 8 }]);
  });
});

describe('excerptOf', () => {
  const long = `${'Nothing to see here. '.repeat(40)}The oven duct goes through the roof.${' Nor here.'.repeat(40)}`;

  it('shows the part with most of the words, on one line', () => {
    const { text, highlights } = excerptOf(`oven\n${long}`, ['oven', 'roof']);
    expect(marked(text, highlights)).toEqual(['oven', 'roof']);
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThanOrEqual(180);
  });

  it('shows the beginning where there is none of them', () => {
    expect(excerptOf(long, ['glazing'])).toEqual({ text: expect.stringMatching(/^Nothing to see/), highlights: [] });
    expect(excerptOf('', ['glazing'])).toEqual({ text: '', highlights: [] });
  });
});
