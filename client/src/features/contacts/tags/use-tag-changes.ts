import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../../gql/index.js';
import type { TagColour } from '../../../gql/graphql.js';
import { notifyError, notifyProblem, notifySuccess, notifyUndoable } from '../../../lib/notify.js';
import { undoChange } from '../../../components/contacts/undo-change.js';
import type { ListedTag } from './use-tags.js';

const createTag = graphql(`
  mutation CreateTag($input: CreateTagInput!) {
    createTag(input: $input) {
      tag {
        id
      }
      userErrors {
        message
      }
    }
  }
`);
const updateTag = graphql(`
  mutation UpdateTag($input: UpdateTagInput!) {
    updateTag(input: $input) {
      tag {
        id
        name
        colour
      }
      userErrors {
        message
      }
    }
  }
`);
const deleteTag = graphql(`
  mutation DeleteTag($input: DeleteTagInput!) {
    deleteTag(input: $input) {
      change {
        id
        count
      }
      userErrors {
        message
      }
    }
  }
`);

type Problems = { userErrors: readonly { message: string }[] } | null | undefined;

/** Runs a change, and says why when it was refused. @returns whether it was made */
async function succeeds(work: () => Promise<Problems>): Promise<boolean> {
  try {
    const problem = (await work())?.userErrors[0];
    if (problem) await notifyProblem(problem.message);
    return !problem;
  } catch (error) {
    await notifyError(error);
    return false;
  }
}

/** What can be done to tags. @param onChanged the list of people is to be shown anew */
export function useTagChanges(onChanged: () => unknown) {
  const client = useApolloClient();
  const refetchQueries = ['ContactTags'];
  return {
    create: (name: string, colour: TagColour) =>
      succeeds(async () => {
        const variables = { input: { name, colour } };
        const { data } = await client.mutate({ mutation: createTag, variables, refetchQueries });
        return data?.createTag;
      }),
    update: ({ id, name, colour }: ListedTag, change: { name?: string; colour?: TagColour }) =>
      succeeds(async () => {
        const tag = { __typename: 'Tag', id, name, colour, ...change };
        const { data } = await client.mutate({
          mutation: updateTag,
          variables: { input: { id, ...change } },
          optimisticResponse: { updateTag: { tag, userErrors: [] } } as never,
          refetchQueries,
        });
        return data?.updateTag;
      }),
    remove: ({ id, name }: ListedTag) =>
      succeeds(async () => {
        const { data } = await client.mutate({ mutation: deleteTag, variables: { input: { id } }, refetchQueries });
        const change = data?.deleteTag.change;
        onChanged();
        if (change) void notifyUndoable(`Tag “${name}” deleted.`, () => void undoChange(client, change.id, onChanged));
        else if (data?.deleteTag.userErrors.length === 0) void notifySuccess(`Tag “${name}” deleted.`);
        return data?.deleteTag;
      }),
  };
}

export type TagChanges = ReturnType<typeof useTagChanges>;
