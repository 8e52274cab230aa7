import type { UserErrorModel } from './user-error.model.js';

/** Codes that every client must know; modules add their own. */
export type KnownErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED';

/**
 * A refusal that the caller may see: its code becomes `extensions.code` and its message is shown as it is, so neither
 * may hold another person's data, a secret or an internal. Every other error reaches the client without any detail.
 */
export class DomainError extends Error {
  constructor(
    readonly code: KnownErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
    this.name = 'DomainError';
  }

  /** What it comes to as the answer of a mutation. */
  userErrors(): UserErrorModel[] {
    return [{ code: this.code, message: this.message, field: null }];
  }
}

/** An argument that passed the schema and yet makes no sense. */
export class BadUserInputError extends DomainError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
    this.name = 'BadUserInputError';
  }
}
