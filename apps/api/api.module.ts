import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../../libs/platform/config/index.js';
import { platformModules } from '../platform.js';
import { apiFeatures } from './api.features.js';

@Module({})
export class ApiModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: ApiModule, imports: [...platformModules(environment), ...apiFeatures] };
  }
}
