import type { SourceConnector } from './connector.js';
import type { Watcher } from './push/watcher.js';
import type { LimitedAccount, ProjectQuotaStatus, ProviderQuotaStatus } from './quota/quota-status.js';

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
  /**
   * Ends what the person consented to; no such method where nothing was consented to. A token that is dead already is
   * as good as revoked. Throws ProviderError when the provider could not be told.
   */
  revokeToken?(token: string): Promise<void>;
  /** What the provider still allows the account; null, or no such method, where nothing is limited. */
  quotaOf?(account: LimitedAccount): Promise<ProviderQuotaStatus | null>;
  /** What the provider still allows all users together, by API. */
  projectQuotas?(): Promise<ProjectQuotaStatus[]>;
  /** How the source tells of changes by itself; null, or no such method, where it cannot. */
  watcherOf?(source: string): Watcher | null;
}
