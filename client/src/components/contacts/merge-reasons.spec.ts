import { describe, expect, it } from '@jest/globals';
import { describeMerge, describeScore } from './merge-reasons.js';

const name = { key: 'name', value: 'mara de la cruz-lindqvist' };

describe('describeMerge', () => {
  it('puts every rule into a sentence', () => {
    expect(describeMerge('user', [])).toBe('You said that they are one person.');
    expect(describeMerge('name_and_domain', [name, { key: 'domain', value: 'acme.example' }])).toBe(
      'The same name (Mara De La Cruz-Lindqvist) at the same company (acme.example).',
    );
    expect(describeMerge('directory_pair', [{ key: 'messages', value: '1' }])).toContain('in 1 message,');
    expect(describeMerge('name_alone', [name])).toContain('Nothing else');
  });
  it('makes a rule readable that it does not know', () => {
    expect(describeMerge('same_phone', [])).toBe('Found by the rule “same phone”.');
  });
});

describe('describeScore', () => {
  it('says how likely it is', () => {
    expect([0.9, 0.5, 0.3].map((score) => describeScore(score).tone)).toEqual(['good', 'accent', 'neutral']);
  });
});
