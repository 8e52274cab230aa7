import { Module } from '@nestjs/common';
import { FileImportsResolver } from './graphql/file-imports.resolver.js';
import { IntegrationPresenter } from './graphql/integration.presenter.js';
import { IntegrationsResolver } from './graphql/integrations.resolver.js';
import { QuotaResolver } from './graphql/quota.resolver.js';
import { IntegrationsModule } from './integrations.module.js';
import { providers } from './providers/index.js';

@Module({
  imports: [IntegrationsModule, ...providers.map(({ apiModule }) => apiModule)],
  providers: [IntegrationPresenter, IntegrationsResolver, FileImportsResolver, QuotaResolver],
  exports: [IntegrationPresenter],
})
export class IntegrationsApiModule {}
