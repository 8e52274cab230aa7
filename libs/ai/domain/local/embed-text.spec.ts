import { describe, expect, it } from '@jest/globals';
import { embedText } from './embed-text.js';

const SIZE = 256;
const likeness = (left: string, right: string): number => {
  const [a, b] = [embedText(left, SIZE), embedText(right, SIZE)];
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
};

describe('the vector of a text', () => {
  it('has length 1, is the same every time, and length 0 without words', () => {
    expect(Math.hypot(...embedText('the oven is hot', SIZE))).toBeCloseTo(1);
    expect(embedText('Oven', SIZE)).toEqual(embedText('Oven', SIZE));
    expect(Math.hypot(...embedText('… 👋', SIZE))).toBe(0);
  });

  it.each([
    ['other forms', 'oven extraction', 'extractions of ovens'],
    ['misspellings', 'terrace glazing', 'terace glazng'],
    ['compounds', 'Dachstuhl', 'Dachstuhlberechnung'],
    ['accents', 'Élodie', 'elodie'],
  ])('is near to that of %s', (_, left, right) => {
    expect(likeness(left, right)).toBeGreaterThan(0.3);
    expect(likeness(left, 'quarterly bookkeeping')).toBeLessThan(0.2);
  });

  it('hardly hears words of grammar, and hears the first line best', () => {
    expect(likeness('the oven of the bakery', 'oven bakery')).toBeGreaterThan(0.95);
    const body = 'roof crane panes tuesday delivery harbour lunch invoice';
    expect(likeness('oven', `oven\n${body}`)).toBeGreaterThan(likeness('oven', `plans\noven ${body}`));
  });

  it('takes time that long texts do not lengthen', () => {
    const begun = performance.now();
    embedText('word '.repeat(2_000_000), SIZE);
    embedText('x'.repeat(10_000_000), SIZE);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
