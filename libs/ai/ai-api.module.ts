import { Module } from '@nestjs/common';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsApiModule } from './models-api.module.js';

@Module({ imports: [ModelsApiModule, InsightsApiModule] })
export class AiApiModule {}
