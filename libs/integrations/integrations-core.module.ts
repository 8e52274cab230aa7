import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { IntegrationRepository } from './data/integration.repository.js';
import { AccountService } from './domain/account.service.js';
import { ConnectionService } from './domain/connection.service.js';
import { ConnectorRegistry } from './domain/connector-registry.js';
import { IntegrationService } from './domain/integration.service.js';
import { TokenRefreshService } from './domain/token-refresh.service.js';
import { TokenVault } from './domain/token-vault.js';

/** What does not know any provider; providers build on it, so it stands apart from the module that imports them. */
@Module({
  imports: [DiscoveryModule, AuditModule],
  providers: [
    AccountService,
    ConnectionService,
    ConnectorRegistry,
    IntegrationRepository,
    IntegrationService,
    TokenRefreshService,
    TokenVault,
  ],
  exports: [AccountService, ConnectionService, ConnectorRegistry, IntegrationRepository, IntegrationService],
})
export class IntegrationsCoreModule {}
