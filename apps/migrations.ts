import { join } from 'node:path';
import { type Environment, platformConfig, readConfig } from '../libs/platform/config/index.js';
import { migrateDown, migrateUp, migrationOptions } from '../libs/platform/database/index.js';

const options = (environment: Environment) => {
  const config = readConfig([platformConfig], environment).get(platformConfig);
  return migrationOptions(config as never, [join(import.meta.dirname, '../migrations/*.js')]);
};

/** Brings the schema up to date. @returns the names of the migrations that ran */
export function migrateToLatest(environment: Environment): Promise<string[]> {
  return migrateUp(options(environment));
}

/** Takes every migration back. @returns how many */
export function migrateToNothing(environment: Environment): Promise<number> {
  return migrateDown(options(environment));
}
