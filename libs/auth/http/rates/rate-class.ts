/** What never counts: probes and scrapers must not be turned away, and providers' pushes are dealt with where they arrive. */
const EXEMPT = /^\/(health|metrics|webhooks)(\/|$)/;
/** Where sign-ins begin; what completes one that began is no try of its own. */
const SIGN_IN = /^\/auth\/(link|google|passkeys\/(sign-in|proof)\/options)\/?$/;

/** How a route counts; null when it does not. @param path without the query */
export function rateClassOf(path: string): 'auth' | 'default' | null {
  if (EXEMPT.test(path)) return null;
  return SIGN_IN.test(path.toLowerCase()) ? 'auth' : 'default';
}
