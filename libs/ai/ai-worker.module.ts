import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsWorkerModule } from './insights-worker.module.js';
import { ModelsModule } from './models.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsModule, SearchModule, InsightsWorkerModule, ChatModule] })
export class AiWorkerModule {}
