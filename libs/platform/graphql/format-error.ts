import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from './domain-error.js';

const HTTP_CODES: Record<number, string> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
};

/** Faults of the document or its variables: their messages are made by the GraphQL library from what the client sent. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a resolver threw, below the library's wrapping. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function exposed(formatted: GraphQLFormattedError, error: unknown): { code: string; message: string } | undefined {
  const cause = causeOf(error);
  if (cause instanceof DomainError) return { code: cause.code, message: cause.message };
  if (cause instanceof HttpException) {
    const code = HTTP_CODES[cause.getStatus()];
    return code === undefined ? undefined : { code, message: cause.message };
  }
  const code = formatted.extensions?.code;
  // Only the library itself makes bare GraphQL errors; a resolver's own error always has a cause.
  if (cause instanceof GraphQLError && typeof code === 'string' && REQUEST_CODES.has(code))
    return { code, message: formatted.message };
  return undefined;
}

/** Whether the client may not know what an error says: it is ours to look into. */
export function isInternal(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === 'INTERNAL_SERVER_ERROR';
}

/**
 * Shows an error by allow-list: place, code and message of refusals that are meant to be seen; nothing of any other.
 * The request id is added where the request is known.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = exposed(formatted, error) ?? {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong.',
  };
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  };
}
