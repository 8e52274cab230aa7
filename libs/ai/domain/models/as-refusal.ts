import { DomainError } from '../../../platform/graphql/index.js';
import { ModelError } from './errors.js';

/** Why models did nothing, as clients are told: AI_OFF, OUT_OF_CREDITS or MODEL_FAILED; any other error as it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof ModelError)) return error;
  return new DomainError('MODEL_FAILED', 'The model did not answer. Try again in a while.');
}
