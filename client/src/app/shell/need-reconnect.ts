import type { IntegrationStatus } from '../../gql/graphql.js';

interface Account {
  source: string;
  sourceName: string;
  accountEmail: string;
  status: IntegrationStatus;
}

export interface Reconnect {
  account: string;
  names: string[];
  sources: string[];
}

/** The accounts that have to be connected again, the sources of one account together: one consent serves them all. */
export function needReconnect(integrations: readonly Account[]): Reconnect[] {
  const lost = Map.groupBy(
    integrations.filter(({ status }) => status === 'RECONNECT'),
    ({ accountEmail }) => accountEmail,
  );
  return [...lost].map(([account, each]) => ({
    account,
    names: each.map(({ sourceName }) => sourceName),
    sources: each.map(({ source }) => source),
  }));
}
