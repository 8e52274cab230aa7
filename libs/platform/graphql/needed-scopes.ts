import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { declaredScope } from './api-scope.js';

/** What an API key must have for an operation, and which of its root fields are closed to API keys. */
export interface NeededScopes {
  readonly scopes: ReadonlySet<string>;
  readonly closed: readonly string[];
}

/**
 * Collects what the root fields, the fields below them and the types of what they give declare. Every fragment is read
 * once, so the work is linear in the document, which must be valid.
 */
export function neededScopes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): NeededScopes {
  const root = schema.getRootType(operation.operation);
  const fragments = fragmentsOf(document);
  const scopes = new Set<string>();
  const closed: string[] = [];
  const open: [SelectionSetNode, GraphQLNamedType | undefined | null][] = [[operation.selectionSet, root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [{ selections }, type] = next;
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    note(scopes, declaredScope(type));
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        fragments.delete(selection.name.value);
        if (fragment) open.push([fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        open.push([selection.selectionSet, condition ? schema.getType(condition.name.value) : type]);
      } else {
        const field = type.getFields()[selection.name.value];
        // What reads the schema itself is no field of the type, and open to whoever may ask at all.
        if (!field) continue;
        if (type === root && declaredScope(field) === undefined) closed.push(field.name);
        note(scopes, declaredScope(field));
        if (selection.selectionSet) open.push([selection.selectionSet, getNamedType(field.type)]);
      }
    }
  }
  return { scopes, closed };
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function note(scopes: Set<string>, scope: string | undefined): void {
  if (scope !== undefined) scopes.add(scope);
}
