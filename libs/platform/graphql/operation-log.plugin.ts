import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { causeOf, formatError, isInternal } from './format-error.js';
import { requestIdOf } from './request-id.js';

const logger = new Logger('GraphQL');

/** Frames only: the message of a database error can hold values of the rows it was about. */
function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

/** Logs an error that the client sees nothing of, under the request id that it does see. */
export function reportInternalError(error: GraphQLError, context: BaseContext): void {
  const cause = causeOf(error);
  const known = cause instanceof Error ? cause : undefined;
  const code = known && 'code' in known ? String(known.code) : undefined;
  logger.error({
    msg: 'A resolver failed.',
    requestId: requestIdOf(context),
    path: error.path?.join('.'),
    error: known?.name ?? typeof cause,
    code,
    stack: framesOf(known?.stack),
  });
}

/** Formats errors that did not pass through the server, as the server would. */
export function formatAndReport(errors: readonly GraphQLError[], context: BaseContext): GraphQLFormattedError[] {
  return errors.map((error) => {
    const formatted = formatError(
      { message: error.message, locations: error.locations, path: error.path, extensions: error.extensions },
      error,
    );
    if (isInternal(formatted)) reportInternalError(error, context);
    return formatted;
  });
}

/**
 * Tells the request's log line which operation ran (by name: variables hold people's data), and writes the request id
 * into every error, so that a person can quote it and we can find it.
 */
export function operationLogPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName, contextValue }) {
          const { req } = contextValue as { req?: { graphqlOperation?: string } };
          if (req)
            req.graphqlOperation = `${operation?.operation ?? 'unknown'} ${(operationName ?? 'anonymous').slice(0, 60)}`;
        },
        async didEncounterErrors({ errors, contextValue }) {
          formatAndReport(errors, contextValue);
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
          const requestId = requestIdOf(contextValue);
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        },
      };
    },
  };
}
