import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ExpiredRepository } from './data/retention/expired.repository.js';
import { RetentionSettingsRepository } from './data/retention/retention-settings.repository.js';
import { Keeper } from './domain/retention/keeper.service.js';
import { RetentionService } from './domain/retention/retention.service.js';

/** How long things are kept, for every process. */
@Module({
  imports: [AuditModule],
  providers: [RetentionSettingsRepository, ExpiredRepository, RetentionService, Keeper],
  exports: [RetentionService, Keeper],
})
export class RetentionModule {}
