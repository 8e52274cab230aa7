import type { FieldNode, FragmentDefinitionNode, GraphQLOutputType, SelectionSetNode } from 'graphql';
import { Kind, getArgumentValues, getNamedType, isObjectType } from 'graphql';

/** The part of GraphQLResolveInfo that tells what was selected. */
export interface SelectionInfo {
  fieldNodes: readonly FieldNode[];
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** As SelectionInfo, with what it takes to know the arguments of nested fields. */
export interface ArgumentInfo extends SelectionInfo {
  returnType: GraphQLOutputType;
  variableValues: Record<string, unknown>;
}

/** A field below a resolver's field. */
export interface NestedField {
  args: Record<string, unknown>;
  info: SelectionInfo;
}

function collect(set: SelectionSetNode, info: SelectionInfo, found: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const nodes = found.get(selection.name.value);
      if (nodes) nodes.push(selection);
      else found.set(selection.name.value, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, found);
    else {
      const fragment = info.fragments[selection.name.value];
      if (fragment) collect(fragment.selectionSet, info, found);
    }
  }
}

/**
 * Names of the fields selected below a resolver's field, so that it reads only the columns that are shown. A field
 * under `@skip` or `@include` counts as selected: reading one column too many does no harm, one too few does.
 * @param path fields to descend into, e.g. `['edges', 'node']`
 */
export function selectedFields(info: SelectionInfo, path: readonly string[] = []): Set<string> {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of [...path, null]) {
    const found = new Map<string, FieldNode[]>();
    for (const node of nodes) if (node.selectionSet) collect(node.selectionSet, info, found);
    if (step === null) return new Set(found.keys());
    nodes = found.get(step) ?? [];
  }
  return new Set();
}

/**
 * The places where a field is selected right below a resolver's field, with their arguments as the schema coerces them
 * (not yet validated by class-validator), so that what it needs can be read ahead.
 */
export function nestedFields(info: ArgumentInfo, name: string): NestedField[] {
  const type = getNamedType(info.returnType);
  const definition = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!definition) return [];
  const found = new Map<string, FieldNode[]>();
  for (const node of info.fieldNodes) if (node.selectionSet) collect(node.selectionSet, info, found);
  return (found.get(name) ?? []).map((node) => ({
    args: getArgumentValues(definition, node, info.variableValues),
    info: { fieldNodes: [node], fragments: info.fragments },
  }));
}
