import { describe, expect, it } from '@jest/globals';
import type { BaseContext, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { type GraphQLSchema, buildSchema, getOperationAST, parse } from 'graphql';
import { jitPlugin } from './jit.plugin.js';

const schema: GraphQLSchema = buildSchema(`
  type Query { n(of: Int): Int any: Any found(by: Filter, in: Range): Int }
  input Filter { word: String all: [Filter!] within: Range }
  input Range { from: Int to: Int }
  type Mutation { n: Int }
  union Any = Query`);
schema.getQueryType()!.getFields().n!.resolve = (_source, { of }: { of?: number }) => of ?? 1;

/** Whether compiled code answers a document, each time that it is asked. */
async function answered(text: string, variables: object = {}, times = 3): Promise<(object | null)[]> {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const listener = await jitPlugin(() => []).requestDidStart!({} as never);
  const request = {
    schema,
    document,
    operation,
    operationName: null,
    request: { variables },
    contextValue: {},
    response: { http: {} },
  };
  const answers: (object | null)[] = [];
  for (let time = 0; time < times; time++) {
    const response = await (listener as Required<typeof listener & object>).responseForOperation(
      request as unknown as GraphQLRequestContextResponseForOperation<BaseContext>,
    );
    answers.push(response?.body ?? null);
  }
  return answers;
}

describe('jitPlugin', () => {
  it('answers a query from its second time on', async () => {
    const body = { kind: 'single', singleResult: { data: { n: 7 } } };
    expect(await answered('query ($of: Int) { n(of: $of) }', { of: 7 })).toEqual([null, body, body]);
  });

  it.each([
    ['mutations', 'mutation { n }'],
    ['directives', 'query ($of: Boolean = true) { n @include(if: $of) }'],
    ['abstract types', '{ any { __typename } }'],
    ['variables of types that hold themselves', 'query ($by: Filter) { found(by: $by) }'],
    ['reading the schema', '{ __schema { types { name } } }'],
  ])('leaves %s to the ordinary way', async (_what, text) => {
    expect(await answered(text)).toEqual([null, null, null]);
  });

  it('answers with variables of input types', async () => {
    const [, second] = await answered('query ($in: Range) { found(in: $in) }', { in: { from: 1 } });
    expect(second).toEqual({ kind: 'single', singleResult: { data: { found: null } } });
  });

  it('leaves variables that do not fit to the ordinary way', async () => {
    expect(await answered('query ($of: Int) { n(of: $of) }', { of: 'seven' })).toEqual([null, null, null]);
  });
});
