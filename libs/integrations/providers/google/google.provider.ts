import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { RegisteredProvider } from '../../domain/connector-registry.js';
import type { SourceConnector } from '../../domain/connector.js';
import { isEnabledFor } from '../../domain/feature-flag.js';
import type { RefreshedToken, SourceProvider } from '../../domain/provider.js';
import type { LimitedAccount, ProjectQuotaStatus, ProviderQuotaStatus } from '../../domain/quota/quota-status.js';
import type { Watcher } from '../../domain/push/watcher.js';
import { integrationsConfig } from '../../integrations.config.js';
import { CalendarConnector } from './calendar/calendar.connector.js';
import { GoogleQuota } from './client/google-quota.js';
import { QuotaReport } from './client/quota-report.js';
import { GmailConnector } from './gmail/gmail.connector.js';
import { GoogleTokenClient } from './oauth/token-client.js';
import { CalendarWatcher } from './push/calendar-watcher.js';
import { GmailWatcher } from './push/gmail-watcher.js';

/** Google: Gmail and Calendar, connected one by one or together. */
@RegisteredProvider()
export class GoogleProvider implements SourceProvider {
  readonly key = 'google';
  readonly connectors: readonly SourceConnector[];
  private readonly flags: ReadonlyMap<string, string>;
  private readonly watchers: ReadonlyMap<string, Watcher>;

  constructor(
    gmail: GmailConnector,
    calendar: CalendarConnector,
    private readonly tokens: GoogleTokenClient,
    gmailWatcher: GmailWatcher,
    calendarWatcher: CalendarWatcher,
    private readonly quota: GoogleQuota,
    private readonly report: QuotaReport,
    @InjectConfig(integrationsConfig) config: ConfigOf<typeof integrationsConfig>,
  ) {
    this.connectors = [gmail, calendar];
    this.watchers = new Map<string, Watcher>([
      [gmail.source, gmailWatcher],
      [calendar.source, calendarWatcher],
    ]);
    this.flags = new Map([
      [gmail.source, config.FEATURE_GOOGLE_GMAIL_RO],
      [calendar.source, config.FEATURE_GOOGLE_CALENDAR_RO],
    ]);
  }

  isOffered(source: string, email: string): boolean {
    return this.tokens.isConfigured && isEnabledFor(this.flags.get(source) ?? 'off', email);
  }

  refreshToken(refreshToken: string): Promise<RefreshedToken> {
    return this.tokens.refresh(refreshToken);
  }

  revokeToken(token: string): Promise<void> {
    return this.tokens.revoke(token);
  }

  quotaOf(account: LimitedAccount): Promise<ProviderQuotaStatus | null> {
    return this.report.of(account);
  }

  projectQuotas(): Promise<ProjectQuotaStatus[]> {
    return this.quota.projects();
  }

  watcherOf(source: string): Watcher | null {
    return this.watchers.get(source) ?? null;
  }
}
