import { ErasureCertificateEntity } from './erasure-certificate.entity.js';
import { DataExportEntity } from './exports/data-export.entity.js';
import { ExportChunkEntity } from './exports/export-chunk.entity.js';
import { ErasedIdentityEntity } from './person/erased-identity.entity.js';
import { PersonErasureEntity } from './person/person-erasure.entity.js';
import { PseudonymKeyEntity } from './pseudonym-key.entity.js';
import { RetentionSettingsEntity } from './retention/retention-settings.entity.js';

/** What TypeORM must know of this module. */
export const privacyEntities = [
  ErasureCertificateEntity,
  PseudonymKeyEntity,
  DataExportEntity,
  ExportChunkEntity,
  PersonErasureEntity,
  ErasedIdentityEntity,
  RetentionSettingsEntity,
];
