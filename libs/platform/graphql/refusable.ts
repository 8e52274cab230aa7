import { DomainError } from './domain-error.js';
import type { UserErrorModel } from './user-error.model.js';

/** What a mutation came to: its value, or why nothing was changed. */
export interface Outcome<T> {
  value: T | null;
  userErrors: UserErrorModel[];
}

/**
 * A refusal that the caller may see becomes data; anything else goes on as an error.
 * @param work of a mutation, or what begins it
 */
export async function refusable<T>(work: Promise<T> | (() => Promise<T>)): Promise<Outcome<T>> {
  try {
    return { value: await (typeof work === 'function' ? work() : work), userErrors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { value: null, userErrors: error.userErrors() };
  }
}
