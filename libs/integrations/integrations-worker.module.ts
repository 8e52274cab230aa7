import { Module } from '@nestjs/common';
import { IntegrationsModule } from './integrations.module.js';
import { RenewWatchesProcessor } from './jobs/renew-watches.processor.js';

/** Keeps providers telling us of changes. */
@Module({ imports: [IntegrationsModule], providers: [RenewWatchesProcessor] })
export class IntegrationsWorkerModule {}
