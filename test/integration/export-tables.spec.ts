import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORTED_TABLES, LEFT_OUT } from '../../libs/privacy/index.js';
import { entities } from '../../apps/platform.js';
import { isSecretColumn } from '../../libs/platform/crypto/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import { getMetadataArgsStorage } from 'typeorm';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext([]);
});
afterAll(() => context?.close());

const exported = () =>
  EXPORTED_TABLES.flatMap(({ table, nested = [] }) => [table, ...nested.map((child) => child.table)]);

describe('the tables of an export', () => {
  it('are all that have rows of users, but for those that are left out with a reason', async () => {
    const owned = await context.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and (column_name = 'user_id' or table_name = 'users') order by 1`,
    );
    const named = [...exported(), ...Object.keys(LEFT_OUT)];
    expect(named.length).toBe(new Set(named).size);
    expect(named.sort()).toEqual(owned.map(({ name }) => name));
    expect(Object.values(LEFT_OUT).filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('can be read by whom they belong to', async () => {
    const closed = await context.query<{ name: string }>(
      `select t as name from unnest($1::text[]) t where not has_table_privilege('omnicrm_app', 'public.' || t, 'select')`,
      [exported()],
    );
    expect(closed).toEqual([]);
  });

  it('are read in an order that tells every row from every other', async () => {
    const unique = await context.query<{ table: string; columns: string[] }>(
      `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
       from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where i.indisunique and i.indpred is null and c.relnamespace = 'public'::regnamespace group by c.relname, i.indexrelid`,
    );
    const nullable = await context.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns
       where table_schema = 'public' and is_nullable = 'YES'`,
    );
    for (const { table, key } of EXPORTED_TABLES) {
      const known = new Set<string>([...key, 'user_id']);
      const told = unique.some((index) => index.table === table && index.columns.every((column) => known.has(column)));
      expect([table, told]).toEqual([table, true]);
      const nulls = nullable.filter(({ column }) => key.some((name) => column === `${table}.${name}`));
      expect(nulls).toEqual([]);
    }
  });

  it('leave out every envelope of the keyring, and every hash but those that prove something', async () => {
    const secret = getMetadataArgsStorage()
      .columns.filter(({ target, propertyName }) => isSecretColumn(target, propertyName))
      .map(({ target, options }) => {
        const table = getMetadataArgsStorage().tables.find((each) => each.target === target)!.name!;
        return `${table}.${options.name}`;
      });
    expect(entities.length).toBeGreaterThan(30);
    expect(secret).toContain('integrations.refresh_token_encrypted');
    const binary = await context.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns
       where table_schema = 'public' and (data_type = 'bytea' or column_name ~ 'token|secret|encrypted|verifier|nonce')`,
    );
    const kept = EXPORTED_TABLES.flatMap(({ table, without = {} }) =>
      [...secret, ...binary.map(({ column }) => column)].filter(
        (column) => column.startsWith(`${table}.`) && !(column.slice(table.length + 1) in without),
      ),
    );
    const OPEN = [
      // Counts.
      'ai_usage.input_tokens',
      'ai_usage.output_tokens',
      'audit_entries.previous_hash',
      'audit_entries.hash',
      'integrations.access_token_expires_at',
      'person_erasures.hash',
      'raw_events.payload_hash',
    ];
    expect([...new Set(kept)].sort()).toEqual(OPEN.sort());
  });
});
