import { describe, expect, it } from '@jest/globals';
import type { SyncPreferences } from '../data/preferences.types.js';
import {
  changedFields,
  defaultPreferences,
  followingOptions,
  preferencesOf,
  reachesFurther,
  selectionOf,
} from './preferences.js';
import { optionsFor } from './window.js';

const now = new Date('2026-03-31T12:00:00.000Z');
const chosen: SyncPreferences = {
  ...defaultPreferences(true),
  lookBackDays: 30,
  query: 'a',
  containersOut: ['L1'],
  peopleIn: ['acme.example'],
  privateEvents: false,
  detail: 'snippet',
  futureDays: 90,
};

describe('preferences', () => {
  it('come back from the options that a batch has', () => {
    expect(preferencesOf(optionsFor(30, now, selectionOf(chosen)))).toEqual(chosen);
    expect(preferencesOf({ lookBackDays: null, after: null })).toEqual({
      ...defaultPreferences(true),
      lookBackDays: null,
    });
  });

  it('tell in which fields they differ', () => {
    expect(changedFields(chosen, { ...chosen, detail: 'full', peopleIn: [] }).sort()).toEqual(['detail', 'peopleIn']);
    expect(changedFields(chosen, { ...chosen, peopleIn: ['acme.example'] })).toEqual([]);
  });

  it.each<[number | null, number | null, boolean]>([
    [null, 30, true],
    [60, 30, true],
    [30, 30, false],
    [30, null, false],
    [null, null, false],
  ])('a look-back of %s reaches further than one of %s: %s', (one, other, further) => {
    expect(reachesFurther(one, other)).toBe(further);
  });
});

describe('what a look for changes may take in', () => {
  const approved = optionsFor(60, new Date('2026-03-01T00:00:00.000Z'));

  it('is what was approved while nothing is saved', () => {
    expect(followingOptions(approved, null)).toBe(approved);
  });

  it('follows the saved preferences within the approved window', () => {
    const wider = followingOptions(approved, { settings: { ...chosen, lookBackDays: null }, savedAt: now });
    expect(wider).toEqual({ ...approved, selection: selectionOf(chosen) });
  });

  it('narrows the window at once', () => {
    expect(followingOptions(approved, { settings: chosen, savedAt: now })).toEqual(
      optionsFor(30, now, selectionOf(chosen)),
    );
  });
});
