import { Module } from '@nestjs/common';
import { AuditRepository } from './data/audit.repository.js';
import { AuditCutter } from './domain/audit-cutter.service.js';
import { AuditExportService } from './domain/audit-export.service.js';
import { AuditLog } from './domain/audit-log.service.js';
import { AuditReader } from './domain/audit-reader.service.js';
import { AuditVerifier } from './domain/audit-verifier.service.js';

@Module({
  providers: [AuditRepository, AuditLog, AuditReader, AuditVerifier, AuditCutter, AuditExportService],
  exports: [AuditLog, AuditReader, AuditCutter, AuditExportService, AuditVerifier],
})
export class AuditModule {}
