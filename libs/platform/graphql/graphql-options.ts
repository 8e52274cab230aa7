import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request, Response } from 'express';
import type { ConfigOf } from '../config/index.js';
import { apiScopePlugin } from './api-scope.plugin.js';
import { GraphqlContext } from './context.js';
import { formatError } from './format-error.js';
import type { graphqlConfig } from './graphql.config.js';
import { jitPlugin } from './jit.plugin.js';
import { limitsRule } from './limits.js';
import { formatAndReport, operationLogPlugin } from './operation-log.plugin.js';
import { buildSchemaOptions } from './schema-options.js';

/** Options of the GraphQL server: code first, bounded, closed about its internals. */
export function graphqlOptions(config: ConfigOf<typeof graphqlConfig>, production: boolean): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions,
    context: ({ req, res }: { req: Request; res: Response }) => new GraphqlContext(req, res),
    introspection: config.GRAPHQL_INTROSPECTION,
    // The page is served by the application itself, under its own content security policy.
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    parseOptions: { maxTokens: config.GRAPHQL_MAX_TOKENS },
    validationRules: [
      limitsRule({
        depth: config.GRAPHQL_MAX_DEPTH,
        aliases: config.GRAPHQL_MAX_ALIASES,
        cost: config.GRAPHQL_MAX_COST,
      }),
    ],
    autoTransformHttpErrors: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      operationLogPlugin(),
      apiScopePlugin(),
      jitPlugin(formatAndReport),
    ],
  };
}
