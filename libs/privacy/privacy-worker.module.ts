import { Module } from '@nestjs/common';
import { EraseAccountProcessor } from './jobs/erase-account.processor.js';
import { ErasePersonProcessor } from './jobs/erase-person.processor.js';
import { KeepForATimeProcessor } from './jobs/keep-for-a-time.processor.js';
import { RetentionDueSweep } from './jobs/retention-due.sweep.js';
import { UnfinishedErasuresSweep } from './jobs/unfinished-erasures.sweep.js';
import { UnfinishedPeopleSweep } from './jobs/unfinished-people.sweep.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule],
  providers: [
    EraseAccountProcessor,
    ErasePersonProcessor,
    KeepForATimeProcessor,
    UnfinishedErasuresSweep,
    UnfinishedPeopleSweep,
    RetentionDueSweep,
  ],
})
export class PrivacyWorkerModule {}
