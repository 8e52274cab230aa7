import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { AnomalyRepository } from './data/anomaly.repository.js';
import { SightingRepository } from './data/sighting.repository.js';
import { AnomalyNotices } from './domain/anomaly-notices.service.js';
import { AnomalyReader } from './domain/anomaly-reader.service.js';
import { AnomalyWatch } from './domain/anomaly-watch.service.js';

@Module({
  imports: [AuditModule, AuthModule, NotificationsModule],
  providers: [AnomalyRepository, SightingRepository, AnomalyWatch, AnomalyNotices, AnomalyReader],
  exports: [SightingRepository, AnomalyWatch, AnomalyNotices, AnomalyReader],
})
export class AnomaliesModule {}
