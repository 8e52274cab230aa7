import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationRule,
} from 'graphql';
import {
  GraphQLError,
  Kind,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-args.js';

/** Most that one operation may ask for. */
export interface Limits {
  depth: number;
  aliases: number;
  cost: number;
}

/** What a selection asks for; costs are estimated numbers of objects. */
export interface Measure {
  depth: number;
  aliases: number;
  cost: number;
}

/** Lists without pages are short by construction: participants, identities, scopes. */
const PLAIN_LIST_FACTOR = 5;

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 };

function add(a: Measure, b: Measure): Measure {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** How many objects a paged field may give; a variable may be anything up to the largest page. */
function pageSize(field: FieldNode): number {
  const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (value === undefined) return DEFAULT_PAGE_SIZE;
  if (value.kind !== Kind.INT) return MAX_PAGE_SIZE;
  return Math.min(Math.max(Number(value.value), 1), MAX_PAGE_SIZE);
}

/** What a document is measured against. */
interface MeterContext {
  getSchema(): GraphQLSchema;
  getFragment(name: string): FragmentDefinitionNode | null | undefined;
}

/** Measures one document in a single pass; every fragment is measured once per type, so the work is linear. */
class Meter {
  private readonly fragments = new Map<string, Measure>();

  constructor(private readonly context: MeterContext) {}

  operation(node: OperationDefinitionNode): Measure {
    const root = this.context.getSchema().getRootType(node.operation);
    return root ? this.selections(node.selectionSet, root, 1) : NOTHING;
  }

  private selections(set: SelectionSetNode, parent: GraphQLNamedType, page: number): Measure {
    return set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return this.field(selection, parent, page);
        if (selection.kind === Kind.FRAGMENT_SPREAD)
          return this.fragment(this.context.getFragment(selection.name.value), page);
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : this.context.getSchema().getType(condition);
        return type ? this.selections(selection.selectionSet, type, page) : NOTHING;
      })
      .reduce(add, NOTHING);
  }

  private fragment(fragment: FragmentDefinitionNode | null | undefined, page: number): Measure {
    const type = fragment && this.context.getSchema().getType(fragment.typeCondition.name.value);
    if (!type) return NOTHING;
    const key = `${fragment.name.value}:${page}`;
    const known = this.fragments.get(key);
    if (known) return known;
    // A cycle is refused by another rule; here it must only end.
    this.fragments.set(key, NOTHING);
    const measure = this.selections(fragment.selectionSet, type, page);
    this.fragments.set(key, measure);
    return measure;
  }

  /** @param page size of the page that a connection's `edges` will hold */
  private field(node: FieldNode, parent: GraphQLNamedType, page: number): Measure {
    const aliases = node.alias ? 1 : 0;
    // Reading the schema is bounded by the library's own rule.
    if (node.name.value.startsWith('__')) return { depth: 1, aliases, cost: 0 };
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(type) || !node.selectionSet) return { depth: 1, aliases, cost: 0 };
    const paged = definition.args.some((argument) => argument.name === 'first');
    const edges = node.name.value === 'edges' && parent.name.endsWith('Connection');
    const inner = this.selections(node.selectionSet, type, paged ? pageSize(node) : 1);
    const listed = edges || (paged && isList(definition.type)) ? (edges ? page : pageSize(node)) : PLAIN_LIST_FACTOR;
    const factor = isList(definition.type) ? listed : 1;
    return { depth: inner.depth + 1, aliases: aliases + inner.aliases, cost: factor * (1 + inner.cost) };
  }
}

/** Measures one operation of a valid document. */
export function measureOperation(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): Measure {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  return new Meter({ getSchema: () => schema, getFragment: (name) => byName.get(name) }).operation(operation);
}

/** Validation rule that refuses operations over the limits before anything runs; Apollo remembers valid documents. */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => {
    const meter = new Meter(context);
    return {
      OperationDefinition(node) {
        const measure = meter.operation(node);
        for (const name of ['depth', 'aliases', 'cost'] as const)
          if (measure[name] > limits[name])
            context.reportError(
              new GraphQLError(`The operation's ${name} is ${measure[name]}; at most ${limits[name]} is allowed.`, {
                nodes: node,
              }),
            );
        return false;
      },
    };
  };
}
