import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/index.js';
import { NotificationsModule } from '../../../notifications/index.js';
import { IntegrationsCoreModule } from '../../integrations-core.module.js';
import { FileImportRepository } from './data/file-import.repository.js';
import { FileItemRepository } from './data/file-item.repository.js';
import { FileAccounts } from './domain/file-accounts.js';
import { FileImportService } from './domain/file-import.service.js';
import { FilePreviewer } from './domain/file-previewer.js';
import { FileStore } from './domain/file-store.js';
import { ImportUpkeep } from './domain/import-upkeep.service.js';
import { SampleFiles } from './domain/sample-files.js';
import { FilesProvider } from './files.provider.js';
import { FileImportsSweep } from './jobs/file-imports.sweep.js';

@Module({
  imports: [AuditModule, IntegrationsCoreModule, NotificationsModule],
  providers: [
    FileImportRepository,
    FileItemRepository,
    FileAccounts,
    FileImportService,
    FilePreviewer,
    FileStore,
    FilesProvider,
    FileImportsSweep,
    ImportUpkeep,
    SampleFiles,
  ],
  exports: [FileAccounts, FileImportService, FilesProvider, ImportUpkeep, SampleFiles],
})
export class FilesModule {}
