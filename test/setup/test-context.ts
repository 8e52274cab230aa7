import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { platformModules } from '../../apps/platform.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { Database, newId } from '../../libs/platform/database/index.js';
import { JobQueue } from '../../libs/platform/queue/index.js';
import { testEnvironment } from './mode.js';
import { type TestDatabase, createTestDatabase } from './test-database.js';

@Module({})
class TestRootModule {}

export interface TestContext {
  get<T>(type: Type<T>): T;
  database: Database;
  query: TestDatabase['query'];
  /** For processes that share its database and keys. */
  environment?: Environment;
  /** Inserts a user. @returns the id */
  newUser(name?: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * A Nest context in this process, on a database of its own.
 * @param imports     the modules under test, besides the platform's
 * @param environment settings that differ, e.g. where the sandbox listens
 */
export async function openTestContext(
  imports: (Type | DynamicModule)[],
  environment: Environment = {},
): Promise<TestContext> {
  const database = await createTestDatabase();
  const settings: Environment = { ...testEnvironment(database.url), ...environment };
  const root: DynamicModule = {
    module: TestRootModule,
    imports: [...platformModules(settings), ...imports],
  };
  const module = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  // The queue connects in the background; a suite that ends before it has would leave that running.
  await module.get(JobQueue).depth();
  return {
    get: (type) => module.get(type, { strict: false }),
    database: module.get(Database),
    environment: settings,
    query: database.query,
    newUser: async (name = 'Ada Example') => {
      const id = newId();
      await database.query(`insert into users (id, email, name) values ($1, $2, $3)`, [
        id,
        `${id}@people.example`,
        name,
      ]);
      return id;
    },
    close: async () => {
      await module.close();
      await database.drop();
    },
  };
}
