import { graphql } from '../../../gql/index.js';

/** All that a row can show, whichever columns there are, so that showing another one asks nothing. */
export const contactRowFragment = graphql(`
  fragment ContactRow on Contact {
    id
    displayName
    primaryEmail
    jobTitle
    phone
    company {
      id
      name
    }
    tags {
      id
      name
      colour
    }
    strength {
      score
      writtenByThem
      writtenByUser
    }
    interactionCount
    meetingCount
    firstInteractionAt
    lastInteractionAt
    nextInteractionAt
    createdAt
    editedFields
  }
`);
