import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../apps/platform.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

/** From the build, where the migrations are what the processes run. */
const { migrateToLatest, migrateToNothing } = (await import(
  resolve('dist/apps/migrations.js')
)) as typeof import('../../apps/migrations.js');

interface Column {
  table: string;
  column: string;
  nullable: boolean;
}

describe('schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const tables = () =>
    database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'schema_migrations' order by 1`,
    );

  it('goes down to nothing and up again', async () => {
    const before = await tables();
    const environment = testEnvironment(database.url);
    expect(await migrateToNothing(environment)).toBeGreaterThan(0);
    expect(await tables()).toEqual([]);
    await migrateToLatest(environment);
    expect(await tables()).toEqual(before);
    expect(await migrateToLatest(environment)).toEqual([]);
  });

  it('has exactly the columns that the entities name', async () => {
    const dataSource = new DataSource({ type: 'postgres', url: database.url, entities, installExtensions: false });
    await dataSource.initialize();
    const declared: Column[] = dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => ({
        table: entity.tableName,
        column: column.databaseName,
        nullable: column.isNullable,
      })),
    );
    await dataSource.destroy();
    const names = declared.map(({ table }) => table);
    const actual = await database.query<Column>(
      `select table_name as table, column_name as column, is_nullable = 'YES' as nullable
         from information_schema.columns where table_schema = 'public' and table_name = any($1)`,
      [names],
    );
    const text = ({ table, column, nullable }: Column) => `${table}.${column}${nullable ? ' null' : ''}`;
    expect(declared.map(text).sort()).toEqual(actual.map(text).sort());
    const owned = (await tables()).map(({ name }) => name).filter((name) => name !== 'sweep_clock');
    expect([...new Set(names)].sort()).toEqual(owned);
  });

  it('forces row-level security on every table that holds a user', async () => {
    const open = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('gives no role of the application a way around it', async () => {
    const roles = await database.query(
      `select rolname from pg_roles where rolname in ('omnicrm_app', 'omnicrm_system', 'omnicrm_search') and (rolbypassrls or rolsuper or rolcanlogin)`,
    );
    const definers = await database.query(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    // It can read what is searched, and asks for the current user's itself: test/integration/search-isolation.spec.ts.
    expect([roles, definers]).toEqual([[], [{ proname: 'search_matches' }]]);
  });
});
