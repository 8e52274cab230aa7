import type { DocumentNode, GraphQLInputType, GraphQLSchema } from 'graphql';
import { BREAK, TypeInfo, getNamedType, isAbstractType, isInputObjectType, visit, visitWithTypeInfo } from 'graphql';

/**
 * Whether compiled execution is known to answer a document as ordinary execution does. Left out are fields of abstract
 * types, directives (their combination with repeated fragments differs), reading the schema, and variables of types that
 * hold themselves: compiled code unfolds those, which takes seconds and hundreds of megabytes.
 */
export function canCompile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let possible = true;
  const refuse = () => {
    possible = false;
    return BREAK;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Directive: refuse,
      VariableDefinition() {
        const type = types.getInputType();
        return type && holdsItself(type) ? refuse() : undefined;
      },
      Field(node) {
        if (node.name.value.startsWith('__')) return node.name.value === '__typename' ? undefined : refuse();
        const type = types.getType();
        return type && isAbstractType(getNamedType(type)) ? refuse() : undefined;
      },
    }),
  );
  return possible;
}

function holdsItself(type: GraphQLInputType, around: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (around.includes(named.name)) return true;
  return Object.values(named.getFields()).some((field) => holdsItself(field.type, [...around, named.name]));
}
