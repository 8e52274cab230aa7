import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsWorkerModule } from './insights-worker.module.js';
import { ModelsWorkerModule } from './models-worker.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsWorkerModule, SearchModule, InsightsWorkerModule, ChatModule] })
export class AiWorkerModule {}
