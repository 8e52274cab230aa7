import { Module } from '@nestjs/common';
import { IntegrationsCoreModule } from './integrations-core.module.js';
import { providers } from './providers/index.js';

@Module({
  imports: [IntegrationsCoreModule, ...providers.map(({ module }) => module)],
  exports: [IntegrationsCoreModule, ...providers.map(({ module }) => module)],
})
export class IntegrationsModule {}
