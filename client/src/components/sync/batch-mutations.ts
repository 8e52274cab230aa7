import { graphql } from '../../gql/index.js';

const pause = graphql(`
  mutation PauseSync($input: BatchInput!) {
    done: pauseSync(input: $input) {
      batch {
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const resume = graphql(`
  mutation ResumeSync($input: BatchInput!) {
    done: resumeSync(input: $input) {
      batch {
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const cancel = graphql(`
  mutation CancelSync($input: BatchInput!) {
    done: cancelSync(input: $input) {
      batch {
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const undo = graphql(`
  mutation UndoBatch($input: BatchInput!) {
    done: undoBatch(input: $input) {
      batch {
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const redo = graphql(`
  mutation RedoBatch($input: BatchInput!) {
    done: redoBatch(input: $input) {
      batch {
        ...BatchChange
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What each control sends; all of them answer alike. */
export const batchMutations = { PAUSE: pause, RESUME: resume, CANCEL: cancel, UNDO: undo, REDO: redo };
