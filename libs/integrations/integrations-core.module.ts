import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { DisconnectionRepository } from './data/disconnection.repository.js';
import { IntegrationRepository } from './data/integration.repository.js';
import { PushInboxRepository } from './data/push-inbox.repository.js';
import { PushStateRepository } from './data/push-state.repository.js';
import { WatchRepository } from './data/watch.repository.js';
import { AccountService } from './domain/account.service.js';
import { ConnectionService } from './domain/connection.service.js';
import { ConnectorRegistry } from './domain/connector-registry.js';
import { IntegrationService } from './domain/integration.service.js';
import { LeavingService } from './domain/leaving.service.js';
import { ProviderHealth } from './domain/provider-health.service.js';
import { ChannelKeeper } from './domain/push/channel-keeper.js';
import { MailboxKeeper } from './domain/push/mailbox-keeper.js';
import { PushHealthService } from './domain/push/push-health.service.js';
import { PushInbox } from './domain/push/push-inbox.service.js';
import { WatchExpiryMetric } from './domain/push/watch-expiry.metric.js';
import { WatchService } from './domain/push/watch.service.js';
import { QuotaManager } from './domain/quota/quota-manager.js';
import { QuotaService } from './domain/quota.service.js';
import { RevocationService } from './domain/revocation.service.js';
import { TokenRefreshService } from './domain/token-refresh.service.js';
import { TokenVault } from './domain/token-vault.js';

const push = [
  ChannelKeeper,
  MailboxKeeper,
  PushHealthService,
  PushInbox,
  PushInboxRepository,
  PushStateRepository,
  WatchExpiryMetric,
  WatchRepository,
  WatchService,
];

/** What does not know any provider; providers build on it, so it stands apart from the module that imports them. */
@Module({
  imports: [DiscoveryModule, AuditModule, NotificationsModule],
  providers: [
    AccountService,
    ConnectionService,
    ConnectorRegistry,
    DisconnectionRepository,
    IntegrationRepository,
    IntegrationService,
    LeavingService,
    ProviderHealth,
    QuotaManager,
    QuotaService,
    RevocationService,
    TokenRefreshService,
    TokenVault,
    ...push,
  ],
  exports: [
    AccountService,
    ConnectionService,
    ConnectorRegistry,
    DisconnectionRepository,
    IntegrationRepository,
    IntegrationService,
    LeavingService,
    ProviderHealth,
    PushHealthService,
    PushInbox,
    QuotaManager,
    QuotaService,
    RevocationService,
    WatchService,
  ],
})
export class IntegrationsCoreModule {}
