import { getDomain, parse } from 'tldts';
import { FREE_MAIL } from './free-mail.js';

/** A company, as far as an address tells. */
export interface CompanyHint {
  /** Registrable domain (public suffix list, private suffixes not counted), lower case. */
  readonly domain: string;
  /** The domain's own word, with a capital: a name to begin with. */
  readonly name: string;
}

/** The company that an address belongs to; null for free-mail providers and what is no public domain. */
export function companyOf(address: string): CompanyHint | null {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const domain = getDomain(host);
  if (domain === null || FREE_MAIL.has(domain)) return null;
  const word = parse(domain).domainWithoutSuffix ?? domain;
  return { domain, name: word.charAt(0).toUpperCase() + word.slice(1) };
}
