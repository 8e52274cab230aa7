import { graphql } from '../../../gql/index.js';

/** Changes of many contacts; each answers under `done` with the change that undo takes back. */
export const bulkMutations = {
  tag: graphql(`
    mutation TagContacts($input: TagContactsInput!) {
      done: tagContacts(input: $input) {
        ...BulkDone
      }
    }
  `),
  untag: graphql(`
    mutation UntagContacts($input: UntagContactsInput!) {
      done: untagContacts(input: $input) {
        ...BulkDone
      }
    }
  `),
  company: graphql(`
    mutation SetCompanyOfContacts($input: SetCompanyOfContactsInput!) {
      done: setCompanyOfContacts(input: $input) {
        ...BulkDone
      }
    }
  `),
  delete: graphql(`
    mutation DeleteContacts($input: DeleteContactsInput!) {
      done: deleteContacts(input: $input) {
        ...BulkDone
      }
    }
  `),
};

export const bulkDoneFragment = graphql(`
  fragment BulkDone on ContactChangePayload {
    change {
      id
      kind
      count
      subject
    }
    matched
    userErrors {
      code
      message
    }
  }
`);
