import type { BaseContext } from '@apollo/server';

/** The id that the request logger gave the request; null outside one (a test that calls the schema itself). */
export function requestIdOf(context: BaseContext): string | null {
  const { id } = (context as { req?: { id?: unknown } }).req ?? {};
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
