import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsModule } from './models.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsModule, SearchModule, InsightsApiModule, ChatModule] })
export class AiApiModule {}
