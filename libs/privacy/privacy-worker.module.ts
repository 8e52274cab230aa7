import { Module } from '@nestjs/common';
import { ExportsModule } from './exports.module.js';
import { EraseAccountProcessor } from './jobs/erase-account.processor.js';
import { ErasePersonProcessor } from './jobs/erase-person.processor.js';
import { ExpiredExportsSweep } from './jobs/exports/expired-exports.sweep.js';
import { ExportDataProcessor } from './jobs/exports/export-data.processor.js';
import { IdleExportsSweep } from './jobs/exports/idle-exports.sweep.js';
import { KeepForATimeProcessor } from './jobs/keep-for-a-time.processor.js';
import { RetentionDueSweep } from './jobs/retention-due.sweep.js';
import { UnfinishedErasuresSweep } from './jobs/unfinished-erasures.sweep.js';
import { UnfinishedPeopleSweep } from './jobs/unfinished-people.sweep.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule, ExportsModule],
  providers: [
    EraseAccountProcessor,
    ErasePersonProcessor,
    ExportDataProcessor,
    KeepForATimeProcessor,
    UnfinishedErasuresSweep,
    UnfinishedPeopleSweep,
    IdleExportsSweep,
    ExpiredExportsSweep,
    RetentionDueSweep,
  ],
})
export class PrivacyWorkerModule {}
