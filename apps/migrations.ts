import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, platformConfig, readConfig } from '../libs/platform/config/index.js';
import { migrateDown, migrateUp, migrationOptions } from '../libs/platform/database/index.js';

const folder = join(import.meta.dirname, '../migrations');

const options = (environment: Environment) => {
  const config = readConfig([platformConfig], environment).get(platformConfig);
  return migrationOptions(config as never, [join(folder, '*.js')]);
};

/** Brings the schema up to date. @returns the names of the migrations that ran */
export function migrateToLatest(environment: Environment): Promise<string[]> {
  return migrateUp(options(environment));
}

/** Takes every migration back. @returns how many */
export function migrateToNothing(environment: Environment): Promise<number> {
  return migrateDown(options(environment));
}

/** Timestamp of the newest migration that this build brings. */
export function newestMigration(): number {
  return Math.max(...readdirSync(folder).map((name) => Number.parseInt(name, 10)));
}
