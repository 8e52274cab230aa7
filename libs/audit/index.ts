export { AuditApiModule } from './audit-api.module.js';
export { AuditModule } from './audit.module.js';
export { auditEntities } from './data/audit-entry.entity.js';
export type { AuditData } from './domain/audit-data.js';
export { AuditCutter, YOUNGEST_CUT_DAYS } from './domain/audit-cutter.service.js';
export { AuditLog, type NewAuditEntry } from './domain/audit-log.service.js';
export { type AuditVerdict, AuditVerifier } from './domain/audit-verifier.service.js';
