import { DomainError, type UserErrorModel } from '../../../platform/graphql/index.js';
import type { SessionUser } from '../../../platform/http/index.js';

/** A refusal that the caller may see becomes data; anything else goes on as an error. */
export async function refusable<T>(work: Promise<T>): Promise<{ value: T | null; userErrors: UserErrorModel[] }> {
  try {
    return { value: await work, userErrors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { value: null, userErrors: [{ code: error.code, message: error.message, field: null }] };
  }
}

/** What an API key needs beside the scope of the operation: answers tell of contacts, and a tag changes one. */
export function needScope(viewer: SessionUser, scope: 'contacts:read' | 'contacts:write'): void {
  if (viewer.apiKey && !viewer.apiKey.scopes.has(scope))
    throw new DomainError('FORBIDDEN', `This needs the scope ${scope} as well.`);
}
