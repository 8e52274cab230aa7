import type { DocumentNode, GraphQLSchema } from 'graphql';
import { BREAK, TypeInfo, getNamedType, isAbstractType, visit, visitWithTypeInfo } from 'graphql';

/**
 * Whether compiled execution is known to answer a document as ordinary execution does. Left out are fields of abstract
 * types, directives (their combination with repeated fragments differs) and reading the schema.
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
      Field(node) {
        if (node.name.value.startsWith('__')) return node.name.value === '__typename' ? undefined : refuse();
        const type = types.getType();
        return type && isAbstractType(getNamedType(type)) ? refuse() : undefined;
      },
    }),
  );
  return possible;
}
