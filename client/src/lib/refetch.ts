import type { ApolloClient } from '@apollo/client';

/**
 * Asks again for what is on the screen under one of these names; what is not shown is left alone. An answer that is on its
 * way already may be older than what was just done, so it is not taken for this one.
 */
export async function refetchShown(client: ApolloClient, ...names: string[]): Promise<void> {
  const shown = [...client.getObservableQueries('active')].filter(({ queryName }) => names.includes(queryName ?? ''));
  // Who asks has done something that worked; that the list could not be read again is told where the list is.
  const context = { queryDeduplication: false };
  await Promise.allSettled(
    shown.map(({ query, variables }) => client.query({ query, variables, context, fetchPolicy: 'network-only' })),
  );
}
