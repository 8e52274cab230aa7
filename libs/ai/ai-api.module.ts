import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module.js';
import { InsightsModule } from './insights.module.js';
import { ModelsApiModule } from './models-api.module.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [ModelsApiModule, SearchModule, InsightsModule, ChatModule] })
export class AiApiModule {}
