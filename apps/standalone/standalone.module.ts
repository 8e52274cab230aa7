import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../../libs/platform/config/index.js';
import { apiFeatures } from '../api/api.features.js';
import { platformModules } from '../platform.js';
import { workerFeatures } from '../worker/worker.features.js';

/** API and worker in one process. */
@Module({})
export class StandaloneModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: StandaloneModule, imports: [...platformModules(environment), ...apiFeatures, ...workerFeatures] };
  }
}
