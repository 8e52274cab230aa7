import type { SourceConnector } from './connector.js';

/** What a token endpoint gave for a refresh token. */
export interface RefreshedToken {
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** Only when the provider replaced it. */
  readonly refreshToken: string | null;
}

/** A provider as a whole: its sources, who may connect them, and how a token is renewed. */
export interface SourceProvider {
  readonly key: string;
  readonly connectors: readonly SourceConnector[];
  /** Whether the person with this e-mail address may connect the source: a feature flag, and credentials that exist. */
  isOffered(source: string, email: string): boolean;
  /** Throws ProviderError('auth') when the refresh token is no longer good, so that the person must connect again. */
  refreshToken(refreshToken: string): Promise<RefreshedToken>;
}
