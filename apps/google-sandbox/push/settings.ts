/** How and where the sandbox sends pushes. */
export interface PushSettings {
  /** Where pushes about mailboxes go (the push subscription's endpoint); null: nowhere. */
  endpoint: string | null;
  /** The `aud` of their tokens. */
  audience: string;
  /** The `email` of their tokens. */
  serviceAccount: string;
  subscription: string;
  /** Events about a mailbox that come sooner after one another are dropped, ms. */
  minIntervalMs: number;
  /** Wait before the second attempt, ms; doubles up to a minute. */
  retryMs: number;
}

/** What a client must expect of the sandbox's pushes when nobody has set anything else. */
export const DEFAULT_PUSH: PushSettings = {
  endpoint: null,
  audience: 'omnicrm-sandbox-push',
  serviceAccount: 'gmail-push@sandbox.iam.gserviceaccount.com',
  subscription: 'projects/sandbox/subscriptions/gmail-push',
  minIntervalMs: 1_000,
  retryMs: 1_000,
};
