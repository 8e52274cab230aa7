import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Environment, loadEnvironment } from '../../libs/platform/config/index.js';
import { migrateToLatest } from '../migrations.js';
import { startChild } from '../standalone/child.js';
import { Installation } from '../standalone/installation.js';
import { sandboxEnvironment } from '../standalone/sandbox-environment.js';
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
  work: (environment: Environment) => Promise<T>,
): Promise<T> {
  const base: Environment = { LOG_LEVEL: 'warn', ...loadEnvironment() };
  if (base.DATABASE_URL) return work(base);
  const installation = new Installation(options.data ?? Installation.defaultFolder(options.mailbox));
  const running = installation.running();
  if (running) {
    const sandbox = running.sandboxUrl ? sandboxEnvironment(running.sandboxUrl) : {};
    return work({ ...sandbox, ...installation.environment(base, running.databaseUrl), PUBLIC_URL: running.publicUrl });
  }
  const database = await startChild(join(import.meta.dirname, '../standalone/embedded-database.main.js'), [
    installation.databaseFolder,
  ]);
  try {
    const environment = installation.environment(base, database.url);
    await migrateToLatest(environment);
    return await work(environment);
  } finally {
    await database.stop();
  }
}

/** Like `withEnvironment`, with the product's services. */
export function withServices<T>(
  options: InstallationOptions,
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  return withEnvironment(options, async (environment) => {
    const services = await NestFactory.createApplicationContext(CliModule.forRoot(environment), {
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
