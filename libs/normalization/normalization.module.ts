import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { SyncModule } from '../sync/index.js';
import { RelatedPayloadRepository } from './data/related-payload.repository.js';
import { RenormalizationRepository } from './data/renormalization.repository.js';
import { BacklogService } from './domain/backlog.service.js';
import { NormalizeService } from './domain/normalize.service.js';
import { OutcomeWriter } from './domain/outcome-writer.js';

/** Raw events → interactions. */
@Module({
  imports: [ContactsModule, IntegrationsModule, SyncModule],
  providers: [BacklogService, NormalizeService, OutcomeWriter, RelatedPayloadRepository, RenormalizationRepository],
  exports: [BacklogService, NormalizeService],
})
export class NormalizationModule {}
