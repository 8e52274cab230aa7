import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsApiModule } from './models-api.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsApiModule, SearchModule, InsightsApiModule, ChatModule] })
export class AiApiModule {}
