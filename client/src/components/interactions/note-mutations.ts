import { graphql } from '../../gql/index.js';

// What is written stands in a timeline as an interaction; what of it is shown comes back with the answer.
export const createNote = graphql(`
  mutation CreateNote($input: CreateNoteInput!) {
    done: createNote(input: $input) {
      interaction {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const logCall = graphql(`
  mutation LogCall($input: LogCallInput!) {
    done: logCall(input: $input) {
      interaction {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const updateNote = graphql(`
  mutation UpdateNote($input: UpdateNoteInput!) {
    done: updateNote(input: $input) {
      interaction {
        id
        body
        fullBody
        ...InteractionRow
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const updateCall = graphql(`
  mutation UpdateCall($input: UpdateCallInput!) {
    done: updateCall(input: $input) {
      interaction {
        id
        body
        fullBody
        ...InteractionRow
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const deleteNote = graphql(`
  mutation DeleteNote($input: NoteInput!) {
    done: deleteNote(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const restoreNote = graphql(`
  mutation RestoreNote($input: NoteInput!) {
    done: restoreNote(input: $input) {
      interaction {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);
