import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { canCompile } from './jit-eligible.js';

type Compiled = CompiledQuery['query'] | null;

interface Entry {
  seen: number;
  compiled?: Compiled;
}

/** What becomes of errors that compiled execution collects: they bypass the server's own formatting. */
export type FormatErrors = (
  errors: NonNullable<ExecutionResult['errors']>,
  context: BaseContext,
) => GraphQLFormattedError[];

/** Compiling costs some milliseconds, which only a document that comes again gives back. */
const COMPILE_AT = 2;

/**
 * Runs queries that come again through compiled code. Compiled functions hang on the parsed document, which the server
 * keeps in its bounded store of valid documents, so they go when it goes. Whatever is not known to behave the same when
 * compiled, and variables that do not fit, take the ordinary way.
 */
export function jitPlugin(formatErrors: FormatErrors): ApolloServerPlugin {
  const entries = new WeakMap<DocumentNode, Map<string, Entry>>();

  function compiledOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Compiled {
    let operations = entries.get(document);
    if (!operations) entries.set(document, (operations = new Map()));
    const name = operationName ?? '';
    let entry = operations.get(name);
    if (!entry) operations.set(name, (entry = { seen: 0 }));
    if (entry.compiled !== undefined) return entry.compiled;
    entry.seen += 1;
    if (entry.seen < COMPILE_AT) return null;
    if (!canCompile(schema, document)) return (entry.compiled = null);
    const result = compileQuery(schema, document, operationName ?? undefined);
    return (entry.compiled = isCompiledQuery(result) ? result.query : null);
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, request, contextValue, response }) {
          if (operation.operation !== 'query') return null;
          const query = compiledOf(schema, document, operationName);
          if (!query) return null;
          const result = await query(undefined, contextValue, request.variables ?? {});
          // No data at all means that the variables did not fit: the ordinary way words it and sets the status.
          if (result.data === undefined) return null;
          const errors = result.errors?.length ? formatErrors(result.errors, contextValue) : undefined;
          const singleResult = { data: result.data, ...(errors && { errors }) };
          return { http: response.http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
