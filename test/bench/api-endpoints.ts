/** Rows that each answer holds. */
export const PAGE = 50;

const CONTACTS = `query Contacts($first: Int!) {
  contacts(first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node { id displayName primaryEmail interactionCount emailCount meetingCount firstInteractionAt lastInteractionAt nextInteractionAt }
    }
  }
}`;

const TIMELINE = `query Timeline($id: ID!, $first: Int!) {
  contact(id: $id) {
    id
    displayName
    primaryEmail
    timeline(first: $first) {
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id kind subject snippet direction occurredAt endsAt allDay status location automatedReason
          participants { role address name }
        }
      }
    }
  }
}`;

/** One question, as both servers are asked it. */
export interface Endpoint {
  name: string;
  /** Least ratio of our requests per second to the bare server's. */
  aim: number;
  /** Bodies of the GraphQL requests. */
  graphql: string[];
  /** Paths of the bare server that give the same answers, in the same order. */
  bare: string[];
}

/** @param contactIds contacts whose timelines are asked for, in turn */
export function endpoints(contactIds: readonly string[]): Endpoint[] {
  return [
    {
      name: 'contacts',
      aim: 0.45,
      graphql: [JSON.stringify({ operationName: 'Contacts', query: CONTACTS, variables: { first: PAGE } })],
      bare: ['/contacts'],
    },
    {
      name: 'timeline',
      aim: 0.4,
      graphql: contactIds.map((id) =>
        JSON.stringify({ operationName: 'Timeline', query: TIMELINE, variables: { id, first: PAGE } }),
      ),
      bare: contactIds.map((id) => `/timeline?id=${id}`),
    },
  ];
}
