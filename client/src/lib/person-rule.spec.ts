import { describe, expect, it } from '@jest/globals';
import { readPersonRule, splitRules } from './person-rule.js';

describe('readPersonRule', () => {
  it.each([
    ['Anna@Acme.com', 'anna@acme.com'],
    ['Anna Acme <anna@acme.com>', 'anna@acme.com'],
    ['@acme.com', '@acme.com'],
    ['acme.com', '@acme.com'],
    ['*.acme.com', '*.acme.com'],
    [' müller.example ', '@müller.example'],
  ])('reads %s', (typed, value) => expect(readPersonRule(typed).value).toBe(value));

  it.each(['anna', 'anna@', '@', '*.', 'a b@acme.com', '-x.com', 'acme..com'])('refuses %s, in words', (typed) => {
    const { value, problem } = readPersonRule(typed);
    expect(value).toBeUndefined();
    expect(problem).toMatch(/not a|neither/);
  });
});

describe('splitRules', () => {
  it('takes apart a pasted list', () => {
    expect(splitRules('a@x.com, b@x.com;@y.org\n  *.z.net ')).toEqual(['a@x.com', 'b@x.com', '@y.org', '*.z.net']);
  });
  it('keeps addresses out of names', () => {
    expect(splitRules('Ann Lee <a@x.com>, Bo <b@x.com>')).toEqual(['a@x.com', 'b@x.com']);
  });
  it('finds nothing in nothing', () => expect(splitRules(' , ')).toEqual([]));
});
