import { ModelError, OutOfCreditsError } from './errors.js';
import type { TokenUsage } from './port.js';

/** How a call ended, in a word: `ok`, the code of what the model failed with, or what kept it from being asked. */
export function outcomeOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'given_up';
  if (error instanceof OutOfCreditsError) return 'out_of_credits';
  return error instanceof ModelError ? error.code : 'error';
}

const NOTHING: TokenUsage = { inputTokens: 0, outputTokens: 0 };

/** What a call that failed has used. */
export const usedByFailure = (error: unknown): TokenUsage =>
  (error instanceof ModelError ? error.usage : null) ?? NOTHING;
