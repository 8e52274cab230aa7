import { createHash } from 'node:crypto';

/** Names under which secrets travel; whatever object is logged, these are blanked. */
export const REDACTED_PATHS = [
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'accessToken',
  'refreshToken',
  'code',
  'state',
].flatMap((name) => (name === 'code' || name === 'state' ? [`query.${name}`] : [name, `*.${name}`]));

/** A path without its query string, which may hold codes and tokens. */
export function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? '';
}

/** A stable short name of a user that tells nothing about who it is. */
export function pseudonym(userId: string): string {
  return createHash('sha256').update(userId).digest('hex').slice(0, 12);
}

/**
 * What is logged of an error: its kind, message, code and stack. Everything else that libraries hang on errors
 * (statements with their parameters, requests with their headers, responses with their bodies) stays out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: error.stack,
  };
}
