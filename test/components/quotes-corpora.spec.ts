import { describe, expect, it } from '@jest/globals';
import { evaluateQuotes } from '../eval/quotes.js';

describe('quoted history, signatures and forwarded messages of real mail programs', () => {
  const figures = evaluateQuotes();
  if (figures.length === 0) console.info('../shared/corpora is not here: skipped');

  it('are told right in nearly all messages of each set', () => {
    for (const { set, cases, right, ratio, failed } of figures) {
      console.info(`${set}: ${right} of ${cases} right${failed.length > 0 ? `, not ${failed.join(', ')}` : ''}`);
      expect(cases).toBeGreaterThan(25);
      expect([set, failed, ratio >= 0.95]).toEqual([set, failed, true]);
    }
  });
});
