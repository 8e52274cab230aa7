import { graphql } from '../../gql/index.js';

export const chatThreads = graphql(`
  query ChatThreads($after: String) {
    chatThreads(first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          title
          updatedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const chatThread = graphql(`
  query ChatThread($threadId: ID!) {
    chatThread(threadId: $threadId) {
      id
      title
      messages {
        id
        role
        ...ChatMessageItem
      }
    }
  }
`);

export const createChatThread = graphql(`
  mutation CreateChatThread($input: CreateChatThreadInput!) {
    done: createChatThread(input: $input) {
      thread {
        id
        title
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const renameChatThread = graphql(`
  mutation RenameChatThread($input: RenameChatThreadInput!) {
    done: renameChatThread(input: $input) {
      thread {
        id
        title
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const deleteChatThread = graphql(`
  mutation DeleteChatThread($input: ChatThreadInput!) {
    done: deleteChatThread(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const askChat = graphql(`
  mutation AskChat($input: AskInput!) {
    done: ask(input: $input) {
      answer {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const approveProposal = graphql(`
  mutation ApproveProposal($input: ToolInvocationInput!) {
    done: approveToolInvocation(input: $input) {
      invocation {
        id
        state
        problem
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const declineProposal = graphql(`
  mutation DeclineProposal($input: ToolInvocationInput!) {
    done: declineToolInvocation(input: $input) {
      invocation {
        id
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);
