import { Module } from '@nestjs/common';
import { IntegrationsApiModule, IntegrationsModule } from '../integrations/index.js';
import { IntegrationBatchResolver } from './graphql/integration-batch.resolver.js';
import { SyncBatchResolver } from './graphql/sync-batch.resolver.js';
import { SyncPreviewResolver } from './graphql/sync-preview.resolver.js';
import { SyncLoaders } from './graphql/sync.loaders.js';
import { SyncModule } from './sync.module.js';

@Module({
  imports: [SyncModule, IntegrationsModule, IntegrationsApiModule],
  providers: [SyncPreviewResolver, SyncBatchResolver, IntegrationBatchResolver, SyncLoaders],
})
export class SyncApiModule {}
