import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsModule } from './models.module.js';
import { SearchApiModule } from './search-api.module.js';

@Module({ imports: [ModelsModule, SearchApiModule, InsightsModule, ChatModule] })
export class AiApiModule {}
