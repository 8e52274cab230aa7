import { graphql } from '../../gql/index.js';

/** All that a form of preferences edits; read it with `draftOf(readFragment(…))`. */
export const preferencesFields = graphql(`
  fragment PreferencesFields on SyncPreferences {
    lookBackDays
    query
    containersIn
    containersOut
    peopleIn
    peopleOut
    contactsFrom
    privateEvents
    detail
    futureDays
  }
`);
