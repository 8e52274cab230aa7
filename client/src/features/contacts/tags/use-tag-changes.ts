import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../../gql/index.js';
import type { TagColour } from '../../../gql/graphql.js';
import { attempt } from '../../../lib/attempt.js';
import { notifySuccess, notifyUndoable } from '../../../lib/notify.js';
import { undoChange } from '../../../components/contacts/undo-change.js';
import type { ListedTag } from './use-tags.js';

const createTag = graphql(`
  mutation CreateTag($input: CreateTagInput!) {
    done: createTag(input: $input) {
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
    done: updateTag(input: $input) {
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
    done: deleteTag(input: $input) {
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

/** What can be done to tags. @param onChanged the list of people is to be shown anew */
export function useTagChanges(onChanged: () => unknown) {
  const client = useApolloClient();
  const refetchQueries = ['ContactTags'];
  return {
    async create(name: string, colour: TagColour): Promise<boolean> {
      const variables = { input: { name, colour } };
      return (await attempt(client.mutate({ mutation: createTag, variables, refetchQueries }))) !== null;
    },
    async update({ id, name, colour }: ListedTag, change: { name?: string; colour?: TagColour }): Promise<boolean> {
      const tag = { __typename: 'Tag', id, name, colour, ...change };
      const done = await attempt(
        client.mutate({
          mutation: updateTag,
          variables: { input: { id, ...change } },
          optimisticResponse: { done: { tag, userErrors: [] } } as never,
          refetchQueries,
        }),
      );
      return done !== null;
    },
    async remove({ id, name }: ListedTag): Promise<void> {
      const done = await attempt(client.mutate({ mutation: deleteTag, variables: { input: { id } }, refetchQueries }));
      if (!done) return;
      onChanged();
      const { change } = done;
      if (change) void notifyUndoable(`Tag “${name}” deleted.`, () => void undoChange(client, change.id, onChanged));
      else void notifySuccess(`Tag “${name}” deleted.`);
    },
  };
}

export type TagChanges = ReturnType<typeof useTagChanges>;
