import { DomainError, type UserErrorModel } from '../../../platform/graphql/index.js';
import type { SessionUser } from '../../../platform/http/index.js';
import { problemWords } from '../../domain/chat/errors.js';
import { AiOffError } from '../../domain/models/errors.js';

/** A refusal that the caller may see becomes data; anything else goes on as an error. */
export async function refusable<T>(work: Promise<T>): Promise<{ value: T | null; userErrors: UserErrorModel[] }> {
  try {
    return { value: await work, userErrors: [] };
  } catch (error) {
    const refusal = error instanceof AiOffError ? { code: 'AI_OFF', message: problemWords('AI_OFF') } : error;
    if (!(refusal instanceof DomainError) && !(error instanceof AiOffError)) throw error;
    const { code, message } = refusal as { code: string; message: string };
    return { value: null, userErrors: [{ code, message, field: null }] };
  }
}

/** What an API key needs beside the scope of the operation: answers tell of contacts, and a tag changes one. */
export function needScope(viewer: SessionUser, scope: 'contacts:read' | 'contacts:write'): void {
  if (viewer.apiKey && !viewer.apiKey.scopes.has(scope))
    throw new DomainError('FORBIDDEN', `This needs the scope ${scope} as well.`);
}
