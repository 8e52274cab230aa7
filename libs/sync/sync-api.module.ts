import { Module } from '@nestjs/common';
import { IntegrationsApiModule, IntegrationsModule } from '../integrations/index.js';
import { BatchReportController } from './http/batch-report.controller.js';
import { BatchFileNameResolver, PreviewFileNameResolver } from './graphql/file-name.resolver.js';
import { DisconnectResolver } from './graphql/disconnect/disconnect.resolver.js';
import { IntegrationDisconnectionResolver } from './graphql/disconnect/integration-disconnection.resolver.js';
import { IntegrationBatchResolver } from './graphql/integration-batch.resolver.js';
import { IntegrationPushResolver } from './graphql/integration-push.resolver.js';
import { SyncControlResolver } from './graphql/sync-control.resolver.js';
import { SyncDayResolver } from './graphql/sync-day.resolver.js';
import { SampleDataResolver } from './graphql/sample-data.resolver.js';
import { SyncBatchResolver } from './graphql/sync-batch.resolver.js';
import { SyncPreferencesResolver } from './graphql/sync-preferences.resolver.js';
import { SyncPreviewResolver } from './graphql/sync-preview.resolver.js';
import { SyncLoaders } from './graphql/sync.loaders.js';
import { UndoResolver } from './graphql/undo.resolver.js';
import { SyncModule } from './sync.module.js';

@Module({
  imports: [SyncModule, IntegrationsModule, IntegrationsApiModule],
  controllers: [BatchReportController],
  providers: [
    SyncPreviewResolver,
    SyncPreferencesResolver,
    SyncBatchResolver,
    SyncControlResolver,
    SyncDayResolver,
    DisconnectResolver,
    IntegrationDisconnectionResolver,
    IntegrationBatchResolver,
    IntegrationPushResolver,
    BatchFileNameResolver,
    PreviewFileNameResolver,
    SampleDataResolver,
    SyncLoaders,
    UndoResolver,
  ],
})
export class SyncApiModule {}
