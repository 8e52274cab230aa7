import { Module } from '@nestjs/common';
import { ChatApiModule } from './chat-api.module.js';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsApiModule } from './models-api.module.js';
import { SearchApiModule } from './search-api.module.js';

@Module({ imports: [ModelsApiModule, SearchApiModule, InsightsApiModule, ChatApiModule] })
export class AiApiModule {}
