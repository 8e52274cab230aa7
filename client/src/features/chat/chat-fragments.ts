import { graphql } from '../../gql/index.js';

export const invocationFragment = graphql(`
  fragment ChatInvocation on ToolInvocation {
    id
    tool
    arguments
    state
    found
    problem
    contact {
      id
      displayName
    }
  }
`);

export const messageFragment = graphql(`
  fragment ChatMessageItem on ChatMessage {
    id
    role
    state
    text
    links
    model
    cost
    problem {
      message
    }
    citations {
      number
      taskId
      interaction {
        id
        kind
        direction
        subject
        occurredAt
      }
      contact {
        id
        displayName
      }
    }
    invocations {
      id
      ...ChatInvocation
    }
  }
`);
