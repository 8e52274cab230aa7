/** An opened connection to one source of one account. The token is fetched when it is needed and refreshed in between. */
export interface Account {
  readonly integrationId: string;
  readonly userId: string;
  readonly source: string;
  readonly accountEmail: string;
  /** A token that is valid for some minutes more. Throws ProviderError('auth') when the person has to connect again. */
  accessToken(): Promise<string>;
  /** Tells that the provider refused this token, so that the next `accessToken()` brings another one. */
  discardToken(token: string): void;
}
