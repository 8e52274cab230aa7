import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { platformModules } from '../../../apps/platform.js';
import { SearchModule, SearchService, SimilarService } from '../../../libs/ai/index.js';
import type { Environment } from '../../../libs/platform/config/index.js';

@Module({})
class EvaluationModule {}

/** Search as a service of this process, on the database of a system that runs. */
export async function openSearch(environment: Environment) {
  const root = { module: EvaluationModule, imports: [...platformModules(environment), SearchModule] };
  const context = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  return {
    search: context.get(SearchService, { strict: false }),
    similar: context.get(SimilarService, { strict: false }),
    close: () => context.close(),
  };
}
