import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ContactsModule } from '../contacts/index.js';
import { ChangeRepository } from './data/insights/change.repository.js';
import { ContactEvidenceRepository } from './data/insights/contact-evidence.repository.js';
import { InboxEvidenceRepository } from './data/insights/inbox-evidence.repository.js';
import { InsightRepository } from './data/insights/insight.repository.js';
import { InsightRoundRepository } from './data/insights/insight-round.repository.js';
import { InsightVerdictRepository } from './data/insights/insight-verdict.repository.js';
import { SubjectRepository } from './data/insights/subject.repository.js';
import { AttentionService } from './domain/insights/attention.service.js';
import { EvidenceGatherer } from './domain/insights/evidence-gatherer.service.js';
import { InsightKeeper } from './domain/insights/insight-keeper.service.js';
import { InsightLane } from './domain/insights/insight-lane.service.js';
import { InsightMaker } from './domain/insights/insight-maker.service.js';
import { InsightVerdicts } from './domain/insights/insight-verdicts.service.js';
import { InsightsService } from './domain/insights/insights.service.js';
import { SegmentContacts } from './domain/insights/segment-contacts.service.js';
import { ModelsModule } from './models.module.js';

/** What is told of contacts, of the inbox and of saved views, for every process. */
@Module({
  imports: [AuditModule, ContactsModule, ModelsModule],
  providers: [
    ChangeRepository,
    ContactEvidenceRepository,
    InboxEvidenceRepository,
    InsightRepository,
    InsightRoundRepository,
    InsightVerdictRepository,
    SubjectRepository,
    AttentionService,
    EvidenceGatherer,
    InsightKeeper,
    InsightLane,
    InsightMaker,
    InsightVerdicts,
    InsightsService,
    SegmentContacts,
  ],
  exports: [AttentionService, InsightLane, InsightMaker, InsightVerdicts, InsightsService],
})
export class InsightsModule {}
