import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { ClosedAccountRepository } from './data/closed-account.repository.js';
import { ErasableTablesRepository } from './data/erasable-tables.repository.js';
import { ErasureCertificateRepository } from './data/erasure-certificate.repository.js';
import { AccountEraser } from './domain/account-eraser.service.js';
import { AccountErasureService } from './domain/account-erasure.service.js';
import { ErasurePlanService } from './domain/erasure-plan.service.js';
import { ErasureReplayService } from './domain/erasure-replay.service.js';
import { TableEraser } from './domain/table-eraser.service.js';
import { ErasedPeopleModule } from './erased-people.module.js';
import { PersonErasureModule } from './person-erasure.module.js';
import { RetentionModule } from './retention.module.js';

/** Erasing, for every process. */
@Module({
  imports: [AuditModule, IntegrationsModule, ErasedPeopleModule, PersonErasureModule, RetentionModule],
  providers: [
    ClosedAccountRepository,
    ErasableTablesRepository,
    ErasureCertificateRepository,
    ErasurePlanService,
    TableEraser,
    AccountErasureService,
    AccountEraser,
    ErasureReplayService,
  ],
  exports: [
    AccountErasureService,
    AccountEraser,
    ErasurePlanService,
    ErasureReplayService,
    PersonErasureModule,
    RetentionModule,
  ],
})
export class PrivacyModule {}
