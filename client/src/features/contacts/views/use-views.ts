import { useApolloClient, useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/index.js';
import type { ContactViewDefinitionInput } from '../../../gql/graphql.js';
import { notifyError, notifyProblem, notifyUndoable } from '../../../lib/notify.js';
import { newUuid } from '../../../lib/uuid.js';
import { readListState, viewDefinition, viewParams } from './list-state.js';

const query = graphql(`
  query ContactViews {
    contactViews {
      ...SavedView
    }
  }
`);
const createView = graphql(`
  mutation CreateContactView($input: CreateContactViewInput!) {
    done: createContactView(input: $input) {
      view {
        ...SavedView
      }
      userErrors {
        message
      }
    }
  }
`);
const updateView = graphql(`
  mutation UpdateContactView($input: UpdateContactViewInput!) {
    done: updateContactView(input: $input) {
      view {
        ...SavedView
      }
      userErrors {
        message
      }
    }
  }
`);
const deleteView = graphql(`
  mutation DeleteContactView($input: DeleteContactViewInput!) {
    done: deleteContactView(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
const reorderViews = graphql(`
  mutation ReorderContactViews($input: ReorderContactViewsInput!) {
    done: reorderContactViews(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const savedViewFragment = graphql(`
  fragment SavedView on ContactView {
    id
    name
    text
  }
`);

export interface SavedView {
  id: string;
  name: string;
  /** What it shows, as the query string of an address. */
  text: string;
}

interface Done {
  done: { userErrors: readonly { message: string }[] };
}

/** Saved views, and what can be done to them. Deeds resolve with whether they were done; why not is said in passing. */
export function useViews() {
  const client = useApolloClient();
  const { data } = useQuery(query, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const views = (data?.contactViews ?? []) as unknown as readonly SavedView[];

  async function run(work: Promise<{ data?: Done | null | undefined }>): Promise<boolean> {
    try {
      const problem = (await work).data?.done.userErrors[0];
      if (problem) await notifyProblem(problem.message);
      return !problem;
    } catch (error) {
      await notifyError(error);
      return false;
    }
  }

  const refetchQueries = ['ContactViews'];
  const create = async (name: string, definition: ContactViewDefinitionInput): Promise<string | null> => {
    const id = newUuid();
    const variables = { input: { id, name, definition } };
    return (await run(client.mutate({ mutation: createView, variables, refetchQueries, awaitRefetchQueries: true })))
      ? id
      : null;
  };
  const update = (id: string, change: { name?: string; definition?: ContactViewDefinitionInput }) =>
    run(client.mutate({ mutation: updateView, variables: { input: { id, ...change } } }));
  const reorder = (ids: string[]) =>
    run(client.mutate({ mutation: reorderViews, variables: { input: { ids } }, refetchQueries }));

  async function remove(view: SavedView): Promise<boolean> {
    const before = views.map(({ id }) => id);
    const done = await run(
      client.mutate({ mutation: deleteView, variables: { input: { id: view.id } }, refetchQueries }),
    );
    if (!done) return false;
    void notifyUndoable(`View “${view.name}” deleted.`, () => {
      void create(view.name, viewDefinition(readListState(viewParams(view.text)).state)).then(
        (id) => id !== null && reorder(before.map((each) => (each === view.id ? id : each))),
      );
    });
    return true;
  }

  return { views, create, update, reorder, remove };
}

export type Views = ReturnType<typeof useViews>;
