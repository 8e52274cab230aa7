import { graphql } from '../../gql/index.js';

export const createTask = graphql(`
  mutation CreateTask($input: CreateTaskInput!) {
    done: createTask(input: $input) {
      task {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const updateTask = graphql(`
  mutation UpdateTask($input: UpdateTaskInput!) {
    done: updateTask(input: $input) {
      task {
        id
        title
        notes
        dueOn
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const completeTask = graphql(`
  mutation CompleteTask($input: TaskInput!) {
    done: completeTask(input: $input) {
      task {
        id
        doneAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const reopenTask = graphql(`
  mutation ReopenTask($input: TaskInput!) {
    done: reopenTask(input: $input) {
      task {
        id
        doneAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const deleteTask = graphql(`
  mutation DeleteTask($input: TaskInput!) {
    done: deleteTask(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const restoreTask = graphql(`
  mutation RestoreTask($input: TaskInput!) {
    done: restoreTask(input: $input) {
      task {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);
