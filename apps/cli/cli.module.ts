import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '../../libs/auth/index.js';
import { IntegrationsModule } from '../../libs/integrations/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { SyncModule } from '../../libs/sync/index.js';
import { platformModules } from '../platform.js';

@Module({})
export class CliModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: CliModule,
      imports: [...platformModules(environment), AuthModule, IntegrationsModule, SyncModule],
    };
  }
}
