import { Module } from '@nestjs/common';
import { AiAdminResolver } from './graphql/models/ai-admin.resolver.js';
import { AiSettingsResolver } from './graphql/models/ai-settings.resolver.js';
import { ModelsModule } from './models.module.js';

@Module({ imports: [ModelsModule], providers: [AiSettingsResolver, AiAdminResolver] })
export class ModelsApiModule {}
