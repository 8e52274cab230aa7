import type { ProviderModules } from '../provider-modules.js';
import { FileImportItemEntity } from './data/file-import-item.entity.js';
import { FileImportEntity } from './data/file-import.entity.js';
import { FilesApiModule } from './files-api.module.js';
import { FilesModule } from './files.module.js';

export { FileAccounts } from './domain/file-accounts.js';
export { FileImportError } from './domain/file-import-error.js';
export { FileImportService, type GivenFile } from './domain/file-import.service.js';
export { ImportUpkeep } from './domain/import-upkeep.service.js';
export { SampleFiles } from './domain/sample-files.js';
export { filesConfig } from './files.config.js';
export type { FileImportEntity, FileImportState } from './data/file-import.entity.js';

export const files: ProviderModules = { module: FilesModule, apiModule: FilesApiModule };
export const filesEntities = [FileImportEntity, FileImportItemEntity];
