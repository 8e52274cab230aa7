import type { ApolloCache, Reference } from '@apollo/client';
import { gql } from '@apollo/client';
import type { TagColour } from '../../../gql/graphql.js';
import type { CompanyChoice } from '../../../components/contacts/company-combobox.js';

export interface TagChoice {
  tagId: string | null;
  name: string;
  colour: TagColour;
}

/** Changes what the cache holds of contacts, before the server has answered. */
export type CacheChange = (cache: ApolloCache, ids: readonly string[]) => void;

function modify(
  cache: ApolloCache,
  ids: readonly string[],
  fields: Record<string, (value: never, tools: never) => unknown>,
) {
  for (const id of ids) cache.modify({ id: cache.identify({ __typename: 'Contact', id }), fields: fields as never });
}

interface Tools {
  readField: (field: string, from: Reference) => unknown;
}

export function tagged({ tagId, name, colour }: TagChoice): CacheChange {
  return (cache, ids) => {
    const tag = cache.writeFragment({
      fragment: gql`
        fragment OptimisticTag on Tag {
          id
          name
          colour
        }
      `,
      data: { __typename: 'Tag', id: tagId ?? `new:${name}`, name, colour },
    });
    modify(cache, ids, {
      tags: (tags: Reference[]) => (tags.some(({ __ref }) => __ref === tag?.__ref) ? tags : [...tags, tag]),
    });
  };
}

export function untagged(tagId: string): CacheChange {
  return (cache, ids) =>
    modify(cache, ids, {
      tags: (tags: Reference[], { readField }: Tools) => tags.filter((tag) => readField('id', tag) !== tagId),
    });
}

export function companySet(choice: CompanyChoice | null): CacheChange {
  return (cache, ids) => {
    const company =
      choice &&
      cache.writeFragment({
        fragment: gql`
          fragment OptimisticCompany on Company {
            id
            name
          }
        `,
        data:
          'companyId' in choice
            ? { __typename: 'Company', id: choice.companyId, name: choice.name }
            : { __typename: 'Company', id: `new:${choice.companyName}`, name: choice.companyName },
      });
    modify(cache, ids, { company: () => company ?? null });
  };
}
