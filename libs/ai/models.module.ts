import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { AiSettingsRepository } from './data/budget/ai-settings.repository.js';
import { AiUsageRepository } from './data/budget/ai-usage.repository.js';
import { QuotaRepository } from './data/budget/quota.repository.js';
import { AiModelRepository } from './data/models/ai-model.repository.js';
import { AiAdministration } from './domain/budget/ai-administration.service.js';
import { AiSwitch } from './domain/budget/ai-switch.service.js';
import { Budget } from './domain/budget/budget.service.js';
import { AiOverviews } from './domain/models/ai-overview.service.js';
import { ModelAdapters } from './domain/models/model-adapters.service.js';
import { ModelCatalog } from './domain/models/model-catalog.service.js';
import { ModelGateway } from './domain/models/model-gateway.service.js';
import { ModelMetrics } from './domain/models/model-metrics.js';

/** Models, and what they cost, for every process. */
@Module({
  imports: [AuditModule, NotificationsModule],
  providers: [
    AiModelRepository,
    AiSettingsRepository,
    AiUsageRepository,
    QuotaRepository,
    AiSwitch,
    Budget,
    ModelAdapters,
    ModelCatalog,
    ModelMetrics,
    AiOverviews,
    AiAdministration,
    ModelGateway,
  ],
  exports: [AiOverviews, AiAdministration, ModelGateway, ModelCatalog, ModelAdapters, Budget, AiSwitch],
})
export class ModelsModule {}
