/** The tabs that GraphiQL opens with. */
export const examples: { query: string; variables?: string }[] = [
  {
    query: `# Who is signed in, and what is connected?
query WhoAmI {
  viewer {
    name
    email
    role
  }
  integrations {
    id
    sourceName
    accountEmail
    status
  }
}
`,
  },
  {
    query: `# The people with the most recent mail or meeting; add "search" to filter by name or address.
query RecentContacts($first: Int = 10, $search: String) {
  contacts(first: $first, search: $search) {
    totalCount
    edges {
      node {
        id
        displayName
        primaryEmail
        interactionCount
        lastInteractionAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: '{\n  "first": 10\n}',
  },
  {
    query: `# The proof of completeness: listed = stored + skipped + failed, for each of the latest batches.
query Ledgers {
  syncBatches(first: 5) {
    edges {
      node {
        id
        kind
        state
        ledger {
          listed
          stored
          skippedTotal
          failedTotal
          complete
        }
      }
    }
  }
}
`,
  },
];
