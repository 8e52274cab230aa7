import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ContactsModule } from '../contacts/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { ErasedPeopleModule } from '../privacy/index.js';
import { SyncModule } from '../sync/index.js';
import { NormalizationReportRepository } from './data/normalization-report.repository.js';
import { RelatedPayloadRepository } from './data/related-payload.repository.js';
import { RenormalizationRepository } from './data/renormalization.repository.js';
import { BacklogService } from './domain/backlog.service.js';
import { Mapping } from './domain/mappers.js';
import { NormalizeService } from './domain/normalize.service.js';
import { OutcomeWriter } from './domain/outcome-writer.js';
import { ReportService } from './domain/report.service.js';

/** Raw events → interactions. */
@Module({
  imports: [AuditModule, ContactsModule, ErasedPeopleModule, IntegrationsModule, SyncModule],
  providers: [
    BacklogService,
    Mapping,
    NormalizeService,
    OutcomeWriter,
    ReportService,
    NormalizationReportRepository,
    RelatedPayloadRepository,
    RenormalizationRepository,
  ],
  exports: [BacklogService, NormalizeService, ReportService],
})
export class NormalizationModule {
  /** The module with another mapping, e.g. the next version of it. */
  static reading(mapping: Mapping): DynamicModule {
    return { module: NormalizationModule, providers: [{ provide: Mapping, useValue: mapping }] };
  }
}
