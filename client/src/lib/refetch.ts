import type { ApolloClient } from '@apollo/client';

/** Asks again for what is on the screen under one of these names; what is not shown is left alone. */
export async function refetchShown(client: ApolloClient, ...names: string[]): Promise<void> {
  const shown = [...client.getObservableQueries('active')].filter(({ queryName }) => names.includes(queryName ?? ''));
  // Who asks has done something that worked; that the list could not be read again is told where the list is.
  await Promise.allSettled(
    shown.map(({ query, variables }) => client.query({ query, variables, fetchPolicy: 'network-only' })),
  );
}
