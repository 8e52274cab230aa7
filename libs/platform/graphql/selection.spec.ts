import { describe, expect, it } from '@jest/globals';
import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { type SelectionInfo, selectedFields } from './selection.js';

/** What a resolver of the operation's first field is told. */
function infoOf(text: string): SelectionInfo {
  const { definitions } = parse(text);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: operation!.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD),
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

describe('selectedFields', () => {
  it('sees through aliases, fragments and repeated fields', () => {
    const info =
      infoOf(`{ people { total edges { node { a: name } } ...P } people { other: edges { ... on Edge { node { age @skip(if: true) } } } } }
      fragment P on People { edges { node { id } } }`);
    expect([...selectedFields(info)].sort()).toEqual(['edges', 'total']);
    expect([...selectedFields(info, ['edges', 'node'])].sort()).toEqual(['age', 'id', 'name']);
  });

  it('finds nothing below what is not selected', () => {
    expect(selectedFields(infoOf('{ people { total } }'), ['edges', 'node'])).toEqual(new Set());
  });
});
