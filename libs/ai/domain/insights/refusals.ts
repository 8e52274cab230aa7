import { DomainError } from '../../../platform/graphql/index.js';
import { AiOffError, ModelError, OutOfCreditsError } from '../models/errors.js';

export const contactNotFound = (): DomainError => new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');
export const viewNotFound = (): DomainError => new DomainError('VIEW_NOT_FOUND', 'There is no such view.');
export const insightNotFound = (): DomainError => new DomainError('INSIGHT_NOT_FOUND', 'There is no such insight.');

/** Why there are no insights, as the caller is told; any other error as it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof AiOffError) return new DomainError('AI_OFF', error.message);
  if (error instanceof OutOfCreditsError) return new DomainError('OUT_OF_CREDITS', error.message);
  if (error instanceof ModelError)
    return new DomainError('MODEL_FAILED', 'The model did not answer. Try again in a while.');
  return error;
}
