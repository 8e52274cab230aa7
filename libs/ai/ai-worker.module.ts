import { Module } from '@nestjs/common';
import { InsightsWorkerModule } from './insights-worker.module.js';
import { ModelsWorkerModule } from './models-worker.module.js';

@Module({ imports: [ModelsWorkerModule, InsightsWorkerModule] })
export class AiWorkerModule {}
