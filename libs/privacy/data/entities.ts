import { ErasureCertificateEntity } from './erasure-certificate.entity.js';
import { DataExportEntity } from './exports/data-export.entity.js';
import { ExportChunkEntity } from './exports/export-chunk.entity.js';
import { PseudonymKeyEntity } from './pseudonym-key.entity.js';

/** What TypeORM must know of this module. */
export const privacyEntities = [ErasureCertificateEntity, PseudonymKeyEntity, DataExportEntity, ExportChunkEntity];
