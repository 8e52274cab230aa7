import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CursorValue } from './cursor.js';
import { encodeCursor } from './cursor.js';
import { PageInfoModel } from './page-info.model.js';

/** One page of a list, in the shape that connection types resolve. */
export interface ConnectionOf<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfoModel;
}

/**
 * Makes the GraphQL types `<name>Edge` and `<name>Connection`.
 * @param node  the listed type
 * @param name  its GraphQL name
 * @param options `totalCount`: description of a count of the whole list; without it there is no such field
 */
export function connectionTypes<T>(node: Type<T>, name: string, options: { totalCount?: string } = {}) {
  @ObjectType(`${name}Edge`, { description: `A ${name} at its place in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where this item stands; give it as `after` to go on from here.' })
    cursor!: string;

    @Field(() => node, { description: 'The item itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class Connection implements ConnectionOf<T> {
    @Field(() => [Edge], { description: 'The items of this page, in the order of the list.' })
    edges!: Edge[];

    @Field(() => PageInfoModel, { description: 'What lies before and after this page.' })
    pageInfo!: PageInfoModel;

    totalCount?: number;
  }
  if (options.totalCount) Field(() => Int, { description: options.totalCount })(Connection.prototype, 'totalCount');
  return { Edge, Connection };
}

/**
 * Shapes rows into a page.
 * @param rows    up to `first + 1` rows in order; the extra one only tells that there is more
 * @param first   page size asked for
 * @param after   the cursor that the page begins after, if any
 * @param keys    sort keys of a row, in the order in which `decodeCursor` gives them back
 * @param toNode  what the row is shown as
 */
export function toConnection<R, T>(
  rows: readonly R[],
  { first, after }: { first: number; after?: string | null },
  keys: (row: R) => readonly CursorValue[],
  toNode: (row: R) => T,
): ConnectionOf<T> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(keys(row)), node: toNode(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
