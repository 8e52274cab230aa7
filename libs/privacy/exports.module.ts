import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ContactsModule } from '../contacts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { CsvRowsRepository } from './data/exports/csv-rows.repository.js';
import { DataExportRepository } from './data/exports/data-export.repository.js';
import { DocumentPartsRepository } from './data/exports/document-parts.repository.js';
import { ExportChunkRepository } from './data/exports/export-chunk.repository.js';
import { ExportedRowsRepository } from './data/exports/exported-rows.repository.js';
import { DataExportsService } from './domain/exports/data-exports.service.js';
import { DocumentSource } from './domain/exports/document-source.js';
import { ExportArchive } from './domain/exports/export-archive.js';
import { ExportEnd } from './domain/exports/export-end.service.js';
import { ExportKeys } from './domain/exports/export-key.js';
import { ExportLinks } from './domain/exports/export-link.js';
import { ExportSources } from './domain/exports/export-sources.js';
import { ExportUpkeep } from './domain/exports/export-upkeep.service.js';
import { ExportWriter } from './domain/exports/export-writer.service.js';

/** Exports of all that a user has, for every process. */
@Module({
  imports: [AuditModule, ContactsModule, NotificationsModule],
  providers: [
    CsvRowsRepository,
    DataExportRepository,
    DocumentPartsRepository,
    ExportChunkRepository,
    ExportedRowsRepository,
    DocumentSource,
    ExportSources,
    ExportKeys,
    ExportLinks,
    ExportArchive,
    ExportUpkeep,
    ExportEnd,
    ExportWriter,
    DataExportsService,
  ],
  exports: [DataExportsService, ExportUpkeep, ExportWriter],
})
export class ExportsModule {}
