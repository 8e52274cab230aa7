import { Module } from '@nestjs/common';
import { ChatApiModule } from './chat-api.module.js';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsApiModule } from './models-api.module.js';

@Module({ imports: [ModelsApiModule, InsightsApiModule, ChatApiModule] })
export class AiApiModule {}
