import { DomainError } from '../../../platform/graphql/index.js';
import type { SessionUser } from '../../../platform/http/index.js';

/** What an API key needs beside the scope of the operation: answers tell of contacts, and a tag changes one. */
export function needScope(viewer: SessionUser, scope: 'contacts:read' | 'contacts:write'): void {
  if (viewer.apiKey && !viewer.apiKey.scopes.has(scope))
    throw new DomainError('FORBIDDEN', `This needs the scope ${scope} as well.`);
}
