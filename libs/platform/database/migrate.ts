import { DataSource, type DataSourceOptions } from 'typeorm';

/** Two processes that migrate at once would both see the same pending migrations; this key lets one go first. */
const MIGRATION_LOCK = 4_713_211;

/**
 * Brings the schema up to date; safe to call from several processes at once.
 * @returns names of the migrations that ran, in order
 */
export async function migrateUp(options: DataSourceOptions): Promise<string[]> {
  return withDataSource(options, async (dataSource) => {
    await dataSource.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      // So that a process can tell whether the schema is the one it was built for.
      await dataSource.query('grant select on schema_migrations to omnicrm_system');
      return ran.map(({ name }) => name);
    } finally {
      await dataSource.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  });
}

/** Takes all migrations back, newest first. @returns how many */
export async function migrateDown(options: DataSourceOptions): Promise<number> {
  return withDataSource(options, async (dataSource) => {
    const applied = await dataSource.query<{ count: number }[]>('select count(*)::int as count from schema_migrations');
    const count = applied[0]?.count ?? 0;
    for (let left = count; left > 0; left--) await dataSource.undoLastMigration({ transaction: 'each' });
    return count;
  });
}

async function withDataSource<T>(options: DataSourceOptions, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
