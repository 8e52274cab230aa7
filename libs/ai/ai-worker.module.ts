import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsModule } from './models.module.js';
import { SearchWorkerModule } from './search-worker.module.js';

@Module({ imports: [ModelsModule, SearchWorkerModule, InsightsModule, ChatModule] })
export class AiWorkerModule {}
