import { Module } from '@nestjs/common';
import { AuditRepository } from './data/audit.repository.js';
import { AuditLog } from './domain/audit-log.service.js';
import { AuditReader } from './domain/audit-reader.service.js';
import { AuditVerifier } from './domain/audit-verifier.service.js';

@Module({
  providers: [AuditRepository, AuditLog, AuditReader, AuditVerifier],
  exports: [AuditLog, AuditReader, AuditVerifier],
})
export class AuditModule {}
