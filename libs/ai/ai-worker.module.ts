import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsModule } from './models.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsModule, SearchModule, InsightsModule, ChatModule] })
export class AiWorkerModule {}
