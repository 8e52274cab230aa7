import { Module } from '@nestjs/common';
import { IntegrationPresenter } from './graphql/integration.presenter.js';
import { IntegrationsResolver } from './graphql/integrations.resolver.js';
import { IntegrationsModule } from './integrations.module.js';
import { providers } from './providers/index.js';

@Module({
  imports: [IntegrationsModule, ...providers.map(({ apiModule }) => apiModule)],
  providers: [IntegrationPresenter, IntegrationsResolver],
  exports: [IntegrationPresenter],
})
export class IntegrationsApiModule {}
