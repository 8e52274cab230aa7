import { DomainError } from '../../../platform/graphql/index.js';
import { ModelError } from './errors.js';

/**
 * Why models did nothing, as clients are told: AI_OFF, OUT_OF_CREDITS or MODEL_FAILED.
 * @returns null for what is no failure of a model
 */
export function aiFailure(error: unknown): { code: string; message: string } | null {
  if (error instanceof ModelError) return { code: 'MODEL_FAILED', message: `${error.message}. Try again later.` };
  const isKnown = error instanceof DomainError && (error.code === 'AI_OFF' || error.code === 'OUT_OF_CREDITS');
  return isKnown ? { code: error.code, message: error.message } : null;
}
