import { describe, expect, it } from '@jest/globals';
import { fieldWords, rereadSummary } from './reread-summary.js';

const counts = { source: 'google_gmail', examined: 1200, changed: 0, unchanged: 1200, removed: 0, failed: 0, kept: 0 };

describe('rereadSummary', () => {
  it.each([
    [counts, '1,200 messages, none changed'],
    [{ ...counts, changed: 3 }, 'Of 1,200 messages, 3 changed'],
    [{ ...counts, kept: 1000 }, 'Of 1,200 messages, 1,000 kept as it was: content no longer stored'],
    [
      { ...counts, source: 'google_calendar', examined: 9, changed: 1, removed: 2, failed: 1 },
      'Of 9 events, 1 changed, 2 went away, 1 could not be read',
    ],
  ])('%j → %s', (given, text) => expect(rereadSummary(given)).toBe(text));
});

describe('fieldWords', () => {
  it('names what changed', () => {
    expect(fieldWords(['subject', 'body_full'])).toBe('subject, body full');
    expect(fieldWords([])).toBe('new');
  });
});
