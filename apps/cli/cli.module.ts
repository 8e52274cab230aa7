import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AdminModule } from '../../libs/admin/index.js';
import { ModelsModule } from '../../libs/ai/index.js';
import { AuthModule } from '../../libs/auth/index.js';
import { IntegrationsModule } from '../../libs/integrations/index.js';
import { KeysModule } from '../../libs/keys/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { PrivacyModule } from '../../libs/privacy/index.js';
import { SyncModule } from '../../libs/sync/index.js';
import { platformModules } from '../platform.js';

@Module({})
export class CliModule {
  /** @param features what else is to run in this process: the worker, where nobody else works */
  static forRoot(environment: Environment, features: readonly Type[] = []): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ...platformModules(environment),
        AuthModule,
        IntegrationsModule,
        KeysModule,
        SyncModule,
        PrivacyModule,
        AdminModule,
        ModelsModule,
        ...features,
      ],
    };
  }
}
