import type { ProviderError } from '../../integrations/index.js';
import type { DomainError } from '../../platform/graphql/index.js';
import { syncErrors } from './sync-errors.js';

/** What a provider refuses while somebody waits for the answer, in words for that person. */
export function explained({ code, message }: ProviderError): DomainError {
  if (code === 'auth') return syncErrors.reconnectRequired();
  return code === 'quota' || code === 'temporary'
    ? syncErrors.providerUnavailable(message)
    : syncErrors.providerRefused(message);
}
