import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { AccessRequest } from '../http/index.js';
import { DomainError } from './domain-error.js';
import { type NeededScopes, neededScopes } from './needed-scopes.js';
import { refuseOperation } from './refuse-operation.js';

/** Refuses what an API key may not do, as a whole and before any of it runs. Sessions pass. */
export function apiScopePlugin(): ApolloServerPlugin {
  const known = new WeakMap<OperationDefinitionNode, NeededScopes>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, contextValue }) {
          const { apiKey } = (contextValue as { req: AccessRequest }).req.viewer ?? {};
          if (!apiKey || !operation) return;
          const needed = known.get(operation) ?? neededScopes(schema, document, operation);
          known.set(operation, needed);
          if (needed.closed.length > 0)
            throw refuseOperation(403, new DomainError('FORBIDDEN', `API keys may not use ${list(needed.closed)}.`));
          const missing = [...needed.scopes].filter((scope) => !apiKey.scopes.has(scope));
          if (missing.length > 0)
            throw refuseOperation(403, new DomainError('FORBIDDEN', `This API key lacks ${list(missing)}.`));
        },
      };
    },
  };
}

const list = (names: readonly string[]): string => [...new Set(names)].sort().join(', ');
