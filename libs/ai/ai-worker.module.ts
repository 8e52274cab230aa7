import { Module } from '@nestjs/common';
import { InsightsWorkerModule } from './insights-worker.module.js';
import { ModelsWorkerModule } from './models-worker.module.js';
import { SearchWorkerModule } from './search-worker.module.js';

@Module({ imports: [ModelsWorkerModule, SearchWorkerModule, InsightsWorkerModule] })
export class AiWorkerModule {}
