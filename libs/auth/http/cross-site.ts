/** What a request says about where it comes from. */
export interface RequestOrigin {
  method: string;
  /** `Sec-Fetch-Site`; set by browsers only, and scripts cannot forge it. */
  fetchSite: string | undefined;
  /** `Origin`; `null` as text from sandboxed pages. */
  origin: string | undefined;
  /** Whether it carries any cookie, and so could act for somebody. */
  hasCookie: boolean;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none` is a request that the person made themselves, e.g. by reloading. */
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Whether a request would change state on behalf of another site's page. `same-site` is refused as well: a sibling
 * subdomain is another application. Without both headers it is no current browser; then it may act for nobody.
 * @param ownOrigin origin of the application as browsers see it
 */
export function isForeign({ method, fetchSite, origin, hasCookie }: RequestOrigin, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(method)) return false;
  if (fetchSite !== undefined && !OWN_SITES.has(fetchSite)) return true;
  if (origin !== undefined) return origin !== ownOrigin;
  return fetchSite === undefined && hasCookie;
}
