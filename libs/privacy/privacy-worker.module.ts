import { Module } from '@nestjs/common';
import { EraseAccountProcessor } from './jobs/erase-account.processor.js';
import { UnfinishedErasuresSweep } from './jobs/unfinished-erasures.sweep.js';
import { PrivacyModule } from './privacy.module.js';

@Module({ imports: [PrivacyModule], providers: [EraseAccountProcessor, UnfinishedErasuresSweep] })
export class PrivacyWorkerModule {}
