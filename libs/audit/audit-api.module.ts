import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { AuditExportController } from './http/audit-export.controller.js';

@Module({ imports: [AuditModule], controllers: [AuditExportController], providers: [AuditResolver] })
export class AuditApiModule {}
