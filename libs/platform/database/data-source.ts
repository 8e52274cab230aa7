import { type DataSourceOptions, DefaultNamingStrategy } from 'typeorm';
import type { ConfigOf, platformConfig } from '../config/index.js';

type DatabaseConfig = Pick<
  ConfigOf<typeof platformConfig>,
  'DATABASE_URL' | 'DIRECT_URL' | 'DATABASE_POOL' | 'DATABASE_EMBEDDED' | 'NODE_ENV'
>;
type Entities = Extract<DataSourceOptions, { type: 'postgres' }>['entities'];

/** Options of the pool that serves. It never creates or changes a table: migrations do. */
export function dataSourceOptions(config: DatabaseConfig, entities: Entities): DataSourceOptions {
  return {
    type: 'postgres',
    url: required(config.DATABASE_URL),
    entities,
    synchronize: false,
    installExtensions: false,
    namingStrategy: new DefaultNamingStrategy(),
    applicationName: 'omnicrm',
    poolSize: config.DATABASE_POOL,
    logging: false,
    extra: { pipeline: true, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 },
  };
}

/** Options of the connection that migrates: direct, past any pooler. */
export function migrationOptions(
  config: DatabaseConfig,
  migrations: NonNullable<DataSourceOptions['migrations']>,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: required(config.DIRECT_URL ?? config.DATABASE_URL),
    migrations,
    migrationsTableName: 'schema_migrations',
    installExtensions: false,
    applicationName: 'omnicrm-migrate',
    poolSize: 1,
    logging: false,
  };
}

function required(url: string | undefined): string {
  if (url === undefined) throw new Error('DATABASE_URL is not set. Use `npm start` for the embedded database.');
  return url;
}
