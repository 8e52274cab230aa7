import { Module } from '@nestjs/common';
import { InsightsApiModule } from './insights-api.module.js';
import { ModelsApiModule } from './models-api.module.js';
import { SearchApiModule } from './search-api.module.js';

@Module({ imports: [ModelsApiModule, SearchApiModule, InsightsApiModule] })
export class AiApiModule {}
