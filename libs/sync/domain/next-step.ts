export interface Backlog {
  /** Streams that still have pages to list. */
  unlisted: number;
  /** Items that are listed and wait to be fetched. */
  pending: number;
}

/**
 * What a slice does next. Listing runs ahead of fetching by no more than it takes to keep a chunk full, so that the
 * newest items are stored while the old ones are not even listed.
 */
export function nextStep({ unlisted, pending }: Backlog, chunk: number): 'list' | 'fetch' | 'rest' {
  if (unlisted > 0 && pending < chunk) return 'list';
  return pending > 0 ? 'fetch' : 'rest';
}
