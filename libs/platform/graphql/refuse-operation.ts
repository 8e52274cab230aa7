import { GraphQLError } from 'graphql';
import type { DomainError } from './domain-error.js';

/** What a plugin throws to refuse a whole operation before it runs. @param status of the HTTP answer */
export function refuseOperation(status: number, reason: DomainError): GraphQLError {
  return new GraphQLError(reason.message, {
    originalError: reason,
    extensions: { code: reason.code, http: { status } },
  });
}
