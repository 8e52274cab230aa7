import { Module } from '@nestjs/common';
import { EraseAccountProcessor } from './jobs/erase-account.processor.js';
import { ErasePersonProcessor } from './jobs/erase-person.processor.js';
import { UnfinishedErasuresSweep } from './jobs/unfinished-erasures.sweep.js';
import { UnfinishedPeopleSweep } from './jobs/unfinished-people.sweep.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule],
  providers: [EraseAccountProcessor, ErasePersonProcessor, UnfinishedErasuresSweep, UnfinishedPeopleSweep],
})
export class PrivacyWorkerModule {}
