/**
 * Where a click leads that asks Google for access.
 * @param sources keys of the sources, `google_gmail`
 * @param account the address of the Google account that is meant, when it is known
 */
export function connectUrl(sources: readonly string[], account?: string): string {
  const search = new URLSearchParams({ sources: sources.join(',') });
  if (account) search.set('account', account);
  return `/integrations/google/connect?${search.toString()}`;
}
