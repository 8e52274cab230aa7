import { DomainError, type UserErrorModel } from '../../platform/graphql/index.js';

/** What a mutation came to: its value, or why nothing was changed. */
export interface Outcome<T> {
  value: T | null;
  userErrors: UserErrorModel[];
}

/** Runs the work of a mutation; a refusal becomes a user error, anything else stays an error. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work(), userErrors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const field = 'field' in error && typeof error.field === 'string' ? error.field : null;
    return { value: null, userErrors: [{ code: error.code, message: error.message, field }] };
  }
}
