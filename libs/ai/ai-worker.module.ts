import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsWorkerModule } from './models-worker.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsWorkerModule, SearchModule, InsightsModule, ChatModule] })
export class AiWorkerModule {}
