import { describe, expect, it } from '@jest/globals';
import { describeNarrowing, draftOf, sameDraft, type PreferencesDraft } from './preferences.js';

const everything: PreferencesDraft = {
  lookBackDays: null,
  query: null,
  containersIn: [],
  containersOut: [],
  peopleIn: [],
  peopleOut: [],
  contactsFrom: 'EVERYONE',
  privateEvents: true,
  detail: 'FULL',
  futureDays: null,
};

describe('draftOf', () => {
  it('keeps only what may be sent', () => {
    const answer = { ...everything, query: undefined, savedAt: '2026-01-01', __typename: 'SyncPreferences' };
    expect(draftOf(answer)).toEqual(everything);
  });
});

describe('sameDraft', () => {
  it('does not mind the order of lists', () => {
    const one = { ...everything, peopleOut: ['@a.com', '@b.com'] };
    expect(sameDraft(one, { ...everything, peopleOut: ['@b.com', '@a.com'] })).toBe(true);
    expect(sameDraft(one, everything)).toBe(false);
  });
});

describe('describeNarrowing', () => {
  it('has nothing to say about everything', () => expect(describeNarrowing(everything, true)).toEqual([]));
  it('names what is narrowed', () => {
    const draft: PreferencesDraft = {
      ...everything,
      lookBackDays: 30,
      containersOut: ['SPAM'],
      peopleOut: ['@a.com', '@b.com'],
      detail: 'METADATA',
    };
    expect(describeNarrowing(draft, true)).toEqual([
      'the last 30 days',
      'without 1 label',
      'without 2 people or domains',
      'no text',
    ]);
  });
  it('knows that a search belongs to mail and privacy to calendars', () => {
    const draft: PreferencesDraft = { ...everything, query: 'x', privateEvents: false };
    expect(describeNarrowing(draft, true)).toEqual(['search “x”']);
    expect(describeNarrowing(draft, false)).toEqual(['no private events']);
  });
});
