import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { RegisteredProvider } from '../../domain/connector-registry.js';
import type { SourceConnector } from '../../domain/connector.js';
import { isEnabledFor } from '../../domain/feature-flag.js';
import type { RefreshedToken, SourceProvider } from '../../domain/provider.js';
import { integrationsConfig } from '../../integrations.config.js';
import { CalendarConnector } from './calendar/calendar.connector.js';
import { GmailConnector } from './gmail/gmail.connector.js';
import { GoogleTokenClient } from './oauth/token-client.js';

/** Google: Gmail and Calendar, connected one by one or together. */
@RegisteredProvider()
export class GoogleProvider implements SourceProvider {
  readonly key = 'google';
  readonly connectors: readonly SourceConnector[];
  private readonly flags: ReadonlyMap<string, string>;

  constructor(
    gmail: GmailConnector,
    calendar: CalendarConnector,
    private readonly tokens: GoogleTokenClient,
    @InjectConfig(integrationsConfig) config: ConfigOf<typeof integrationsConfig>,
  ) {
    this.connectors = [gmail, calendar];
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
}
