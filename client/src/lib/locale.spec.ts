import { describe, expect, it } from '@jest/globals';
import { englishLocale } from './locale.js';

describe('englishLocale', () => {
  it('takes the first variety of English', () => expect(englishLocale(['de', 'en-AU', 'en-US'])).toBe('en-AU'));
  it('passes over tags that Intl refuses', () => expect(englishLocale(['en-US@posix', 'en-US'])).toBe('en-US'));
  it('falls back when there is none', () => expect(englishLocale(['de-DE', 'fr'])).toBe('en-GB'));
  it('does not mistake other languages for English', () => expect(englishLocale(['enm'])).toBe('en-GB'));
});
