/** `interactive`: somebody looks at the screen; `incremental`: news; `backfill`: the past. */
export type CallPriority = 'interactive' | 'incremental' | 'backfill';

/** An opened connection to one source of one account. The token is fetched when it is needed and refreshed in between. */
export interface Account {
  readonly integrationId: string;
  readonly userId: string;
  readonly source: string;
  /** The provider's own id of the account: whoever reads the same mailbox has the same. */
  readonly accountId: string;
  readonly accountEmail: string;
  /** What the calls are for: when quota is short, what a person waits for goes before what runs in the background. */
  readonly priority: CallPriority;
  /** A token that is valid for some minutes more. Throws ProviderError('auth') when the person has to connect again. */
  accessToken(): Promise<string>;
  /** Tells that the provider refused this token, so that the next `accessToken()` brings another one. */
  discardToken(token: string): void;
}
