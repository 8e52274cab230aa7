import { Module } from '@nestjs/common';
import { ChatApiModule } from './chat-api.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsModule } from './models.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsModule, SearchModule, InsightsModule, ChatApiModule] })
export class AiApiModule {}
