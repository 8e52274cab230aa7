import { Module } from '@nestjs/common';
import { ExportsModule } from './exports.module.js';
import { EraseAccountProcessor } from './jobs/erase-account.processor.js';
import { ExpiredExportsSweep } from './jobs/exports/expired-exports.sweep.js';
import { ExportDataProcessor } from './jobs/exports/export-data.processor.js';
import { IdleExportsSweep } from './jobs/exports/idle-exports.sweep.js';
import { UnfinishedErasuresSweep } from './jobs/unfinished-erasures.sweep.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule, ExportsModule],
  providers: [
    EraseAccountProcessor,
    UnfinishedErasuresSweep,
    ExportDataProcessor,
    IdleExportsSweep,
    ExpiredExportsSweep,
  ],
})
export class PrivacyWorkerModule {}
