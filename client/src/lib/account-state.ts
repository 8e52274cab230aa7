import type { IntegrationStatus, ProviderCallState, SyncBatchKind, SyncBatchState } from '../gql/graphql.js';

export interface AccountSituation {
  status: IntegrationStatus;
  quota?: { state: ProviderCallState; pausedUntil?: string | null } | null;
  openBatches: readonly { kind: SyncBatchKind; state: SyncBatchState }[];
  imported: boolean;
}

export interface AccountState {
  tone: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
  label: string;
  /** Until when it waits, if that is known. */
  until: string | null;
}

const activities: Record<SyncBatchKind, string> = {
  INITIAL: 'Importing',
  INCREMENTAL: 'Looking for changes',
  RESYNC: 'Listing again',
  REMOVAL: 'Removing',
};

/** The one thing to say about an account: what it needs first, then what it waits for, then what it does. */
export function accountState({ status, quota, openBatches, imported }: AccountSituation): AccountState {
  const say = (tone: AccountState['tone'], label: string, until: string | null = null) => ({ tone, label, until });
  if (status === 'RECONNECT') return say('warn', 'Reconnect needed');
  if (status === 'DISCONNECTING') return say('accent', 'Being disconnected');
  if (status === 'DISCONNECTED') return say('neutral', 'Disconnected');
  const batch = openBatches[0];
  if (batch && quota?.state === 'WAITING') return say('warn', 'Waiting for quota', quota.pausedUntil ?? null);
  if (batch && quota?.state === 'BROKEN') return say('warn', 'Google does not answer; tried again soon');
  if (batch?.state === 'UNDOING') return say('accent', 'Undoing');
  if (batch?.state === 'PAUSED') return say('warn', 'Paused');
  if (batch) return say('accent', activities[batch.kind]);
  return imported ? say('good', 'Connected') : say('neutral', 'Connected, nothing imported yet');
}
