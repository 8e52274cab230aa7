import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../../libs/platform/config/index.js';
import { WorkerHealthModule } from '../../libs/platform/health/index.js';
import { platformModules } from '../platform.js';
import { workerFeatures } from './worker.features.js';

@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: WorkerModule, imports: [...platformModules(environment), WorkerHealthModule, ...workerFeatures] };
  }
}
