import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Environment, loadEnvironment } from '../../libs/platform/config/index.js';
import { migrateToLatest } from '../migrations.js';
import { startChild } from '../standalone/child.js';
import { Installation } from '../standalone/installation.js';
import { sandboxEnvironment } from '../standalone/sandbox-environment.js';
import { workerFeatures } from '../worker/worker.features.js';
import { CliModule } from './cli.module.js';

/** Which installation a command is for. */
export interface InstallationOptions {
  data?: string;
  mailbox?: string;
}

/**
 * Runs a command on the database that DATABASE_URL names; without it on a standalone installation, whether that runs
 * now or not.
 */
export async function withEnvironment<T>(
  options: InstallationOptions,
  work: (environment: Environment, isServed: boolean) => Promise<T>,
): Promise<T> {
  const base: Environment = { LOG_LEVEL: 'warn', ...loadEnvironment() };
  if (base.DATABASE_URL) return work(base, true);
  const installation = new Installation(options.data ?? Installation.defaultFolder(options.mailbox));
  const running = installation.running();
  if (running) {
    const sandbox = running.sandboxUrl ? sandboxEnvironment(running.sandboxUrl) : {};
    return work(
      { ...sandbox, ...installation.environment(base, running.databaseUrl), PUBLIC_URL: running.publicUrl },
      true,
    );
  }
  const database = await startChild(join(import.meta.dirname, '../standalone/embedded-database.main.js'), [
    installation.databaseFolder,
  ]);
  try {
    const environment = installation.environment(base, database.url);
    await migrateToLatest(environment);
    return await work(environment, false);
  } finally {
    await database.stop();
  }
}

/**
 * Like `withEnvironment`, with the product's services.
 * @param needs.worker run the worker in this process when the installation does not run
 */
export function withServices<T>(
  options: InstallationOptions,
  work: (services: INestApplicationContext) => Promise<T>,
  needs: { worker?: boolean } = {},
): Promise<T> {
  return withEnvironment(options, async (environment, isServed) => {
    const features = needs.worker && !isServed ? workerFeatures : [];
    const services = await NestFactory.createApplicationContext(CliModule.forRoot(environment, features), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  });
}
