import { describe, expect, it } from '@jest/globals';
import { quotable, sentencesOf } from './sentences.js';

const texts = (text: string) => sentencesOf(text).map((each) => each.text);

describe('sentencesOf', () => {
  it('leaves out greetings, closing formulas, quotes and rules', () => {
    expect(texts('Hi Ada,\n\nwe are late. Sorry!\n\n> Are you late?\n---\nBest regards,\nAnn Miller')).toEqual([
      'we are late.',
      'Sorry!',
      'Ann Miller',
    ]);
    expect(texts('Sehr geehrte Frau Müller,\ndas Angebot liegt bei.\nMit freundlichen Grüßen')).toEqual([
      'das Angebot liegt bei.',
    ]);
    expect(texts('Estimada Ana,\n¿puede venir el lunes? Gracias.\nSaludos')).toEqual([
      '¿puede venir el lunes?',
      'Gracias.',
    ]);
  });

  it('does not end at numbers and short forms, and takes points of a list one by one', () => {
    expect(texts('We agreed with Dr. Zander on EUR 4,200.00 by 3.3. at noon. Next: e.g. Monday.')).toHaveLength(2);
    expect(texts('Decisions:\n1. option B\n2. the budget stays\n- call Jon')).toEqual([
      'Decisions:',
      'option B',
      'the budget stays',
      'call Jon',
    ]);
  });

  it('joins lines that were broken, and is linear', () => {
    expect(texts('The offer is\nEUR 4,200\nuntil Friday.')).toEqual(['The offer is EUR 4,200 until Friday.']);
    const begun = performance.now();
    for (const nasty of ['a. '.repeat(100_000), '.'.repeat(100_000), 'Hi '.repeat(100_000), '\n'.repeat(100_000)])
      sentencesOf(nasty);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('quotes the beginning of what is long, cut between words', () => {
    const quote = quotable('word '.repeat(100));
    expect(quote.length).toBeLessThanOrEqual(240);
    expect(quote.endsWith('word')).toBe(true);
    expect(quotable('short')).toBe('short');
  });
});
