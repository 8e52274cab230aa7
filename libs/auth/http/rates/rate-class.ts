/** What never counts: probes and scrapers must not be turned away, and providers' pushes are dealt with where they arrive. */
const EXEMPT = /^\/(health|metrics|webhooks)(\/|$)/;
const SIGN_IN = /^\/auth\/(link|google)\/?$/;

/** How a route counts; null when it does not. @param path without the query */
export function rateClassOf(path: string): 'auth' | 'default' | null {
  if (EXEMPT.test(path)) return null;
  return SIGN_IN.test(path.toLowerCase()) ? 'auth' : 'default';
}
