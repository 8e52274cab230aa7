import { getDomain } from 'tldts';
import { FieldError } from './refusals.js';

/**
 * The registrable domain of what somebody typed: a domain, an address of the web or an e-mail address.
 * @returns null for nothing but spaces
 * @throws FieldError INVALID_DOMAIN
 */
export function companyDomain(text: string | null | undefined): string | null {
  const typed = text?.trim() ?? '';
  if (typed === '') return null;
  const domain = getDomain(typed);
  if (domain === null) throw new FieldError('domain', 'INVALID_DOMAIN', 'That is not a domain.');
  return domain.toLowerCase();
}
