import type { PeopleReason } from '../../../domain/people-rules.js';

/** The reasons of people rules in words, for a preview. */
export const PEOPLE_WORDS: Readonly<Record<PeopleReason, string>> = {
  excluded_person: 'People or domains that you left out',
  not_included_person: 'People or domains that you did not choose',
};
