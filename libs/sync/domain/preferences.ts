import type { Selection } from '../../integrations/index.js';
import type { BatchOptions } from '../data/batch.types.js';
import type { SyncPreferences } from '../data/preferences.types.js';
import type { SyncPreferencesEntity } from '../data/sync-preferences.entity.js';
import { optionsFor } from './window.js';

const YEAR = 365;

export type SavedPreferences = Pick<SyncPreferencesEntity, 'settings' | 'savedAt'>;

/** What holds before a person has chosen: a year of an account, all of a file. */
export function defaultPreferences(followsChanges: boolean): SyncPreferences {
  return {
    lookBackDays: followsChanges ? YEAR : null,
    query: null,
    containersIn: [],
    containersOut: [],
    peopleIn: [],
    peopleOut: [],
    contactsFrom: 'everyone',
    privateEvents: true,
    detail: 'full',
    futureDays: null,
  };
}

/** @param importId the uploaded file that is imported, if it is one */
export function selectionOf(preferences: SyncPreferences, importId: string | null = null): Selection {
  return {
    query: preferences.query,
    containers: { include: preferences.containersIn, exclude: preferences.containersOut },
    people: { include: preferences.peopleIn, exclude: preferences.peopleOut },
    contactsFrom: preferences.contactsFrom,
    privateEvents: preferences.privateEvents ? 'include' : 'exclude',
    detail: preferences.detail,
    futureDays: preferences.futureDays,
    importId,
  };
}

/** The reverse: the preferences that a batch works with. */
export function preferencesOf({ lookBackDays, selection }: BatchOptions): SyncPreferences {
  if (!selection) return { ...defaultPreferences(true), lookBackDays };
  return {
    lookBackDays,
    query: selection.query,
    containersIn: selection.containers.include,
    containersOut: selection.containers.exclude,
    peopleIn: selection.people.include,
    peopleOut: selection.people.exclude,
    contactsFrom: selection.contactsFrom,
    privateEvents: selection.privateEvents === 'include',
    detail: selection.detail,
    futureDays: selection.futureDays,
  };
}

/** The names of the fields in which two differ. */
export function changedFields(before: SyncPreferences, after: SyncPreferences): (keyof SyncPreferences)[] {
  const names = Object.keys(after) as (keyof SyncPreferences)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Whether the first look-back reaches further than the second; null reaches everywhere. */
export function reachesFurther(lookBackDays: number | null, other: number | null): boolean {
  return other !== null && (lookBackDays === null || lookBackDays > other);
}

/**
 * What a look for changes may take in: the saved preferences of the moment, within the window that was approved. A
 * narrower look-back counts at once; a wider one counts with the next import that is approved.
 */
export function followingOptions(approved: BatchOptions, saved: SavedPreferences | null): BatchOptions {
  if (!saved) return approved;
  const { settings, savedAt } = saved;
  const selection = selectionOf(settings);
  return reachesFurther(approved.lookBackDays, settings.lookBackDays)
    ? optionsFor(settings.lookBackDays, savedAt, selection)
    : { ...approved, selection };
}
