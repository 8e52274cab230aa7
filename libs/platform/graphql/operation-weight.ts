import { Extensions } from '@nestjs/graphql';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { measureOperation } from './limits.js';

/** What an operation counts for. */
export interface OperationWeight {
  /** Estimated number of objects, at least 1. */
  readonly cost: number;
  /** How many imports, looks or undos it starts. */
  readonly syncs: number;
}

const EXTENSION = 'startsSync';

/** On a mutation: it starts work at a provider or on a whole batch, of which a person needs few. */
export const StartsSync = (): MethodDecorator => Extensions({ [EXTENSION]: true });

/** Weighs a valid operation; linear in the document. */
export function operationWeight(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationWeight {
  const { cost } = measureOperation(schema, document, operation);
  return { cost: Math.max(1, cost), syncs: countSyncs(schema, document, operation) };
}

/** Aliases count, each time; a fragment is followed once, since a valid document merges what it repeats. */
function countSyncs(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const followed = new Set<string>();
  const open: SelectionSetNode[] = [operation.selectionSet];
  let syncs = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FIELD) syncs += fields[selection.name.value]?.extensions[EXTENSION] === true ? 1 : 0;
      else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (!followed.has(selection.name.value)) {
        followed.add(selection.name.value);
        const fragment = document.definitions.find(
          (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) open.push(fragment.selectionSet);
      }
    }
  }
  return syncs;
}
