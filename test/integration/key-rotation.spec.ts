import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../apps/platform.js';
import { AuditVerifier } from '../../libs/audit/index.js';
import { KeyCensus, KeyRotation, KeysModule } from '../../libs/keys/index.js';
import { Keyring, isSecretColumn, randomToken } from '../../libs/platform/crypto/index.js';
import { type Connection, inspect, populate } from '../rotation/population.js';
import { omnicrm } from '../rotation/processes.js';
import { type TestContext, openTestContext } from '../setup/index.js';

const OLD = `old:${randomToken()}`;
const NEW = `new:${randomToken()}`;
const GONE = `gone:${randomToken()}`;
const CONNECTIONS = 450;

let context: TestContext;
let population: Connection[];

beforeAll(async () => {
  context = await openTestContext([KeysModule], { ENCRYPTION_KEYS: `${NEW},${OLD}` });
});
afterAll(() => context?.close());

const database = () => ({ query: context.query, url: '', drop: async () => undefined });
const look = () => inspect(database(), NEW, new Map());

describe('a rotation of keys', () => {
  beforeAll(async () => {
    population = await populate(database(), CONNECTIONS, OLD, 'a refresh token');
  });

  it('knows every column that holds an envelope', async () => {
    const source = new DataSource({ type: 'postgres', entities });
    await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    const columns = source.entityMetadatas.flatMap(({ tableName, target, columns: all }) =>
      all.map(({ databaseName, propertyName }) => ({
        name: `${tableName}.${databaseName}`,
        isMarked: isSecretColumn(target, propertyName),
      })),
    );
    const named = columns.filter(({ name }) => name.endsWith('_encrypted')).map(({ name }) => name);
    expect(columns.filter(({ isMarked }) => isMarked).map(({ name }) => name)).toEqual(named);
    expect(named).not.toEqual([]);
  });

  it.each([
    ['before keys.rotate integrations', 2 * CONNECTIONS],
    ['after keys.rotate integrations', 2 * (CONNECTIONS - 200)],
  ])('loses nothing when it dies %s the commit of a step', async (point, left) => {
    const { code } = await omnicrm(['keys', 'rotate'], { ...context.environment, FAIL_POINT: point });
    expect(code).toBeNull();
    expect(await look()).toMatchObject({ notOnNewest: left });
    const keyring = context.get(Keyring);
    const rows = await context.query<{ id: string; envelope: string }>(
      `select id, refresh_token_encrypted as envelope from integrations`,
    );
    const column = 'refresh_token_encrypted';
    const secrets = rows.map(({ id, envelope }) =>
      keyring.decrypt(envelope, { table: 'integrations', column, rowId: id }),
    );
    expect(new Set(secrets)).toEqual(new Set(['a refresh token']));
  });

  it('ends with everything under the newest key, also when two do it at once, and with nothing left to do', async () => {
    const reports = await Promise.all([context.get(KeyRotation).run(), context.get(KeyRotation).run()]);
    expect(reports.reduce((sum, { moved }) => sum + moved, 0)).toBe(2 * (CONNECTIONS - 200));
    expect(await look()).toEqual({ secrets: 2 * CONNECTIONS, undecryptable: 0, notOnNewest: 0, lost: 0 });
    expect(await context.get(KeyRotation).run()).toEqual({ moved: 0, undecryptable: [] });
    expect([...(await context.get(KeyCensus).count())]).toEqual([['new', 2 * CONNECTIONS]]);
  });

  it('is in the audit log of everybody whose secrets moved, each of them once', async () => {
    const [{ moved }] = (await context.query<{ moved: number }>(
      `select sum((data->>'secrets')::int)::int as moved from audit_entries where action = 'secrets.rotated'`,
    )) as [{ moved: number }];
    expect(moved).toBe(2 * CONNECTIONS);
    const { valid, entries } = await context.get(AuditVerifier).verify(population[0]!.userId);
    expect([valid, entries > 0]).toEqual([true, true]);
  });

  it('leaves alone what no key opens, names its place and not its content, and exits 1', async () => {
    const [lost, moved] = population as [Connection, Connection];
    const gone = new Keyring({ ENCRYPTION_KEYS: GONE });
    const envelope = gone.encrypt('s3cret', {
      table: 'integrations',
      column: 'access_token_encrypted',
      rowId: lost.id,
    });
    await context.query(`update integrations set access_token_encrypted = $2 where id = $1`, [lost.id, envelope]);
    const old = new Keyring({ ENCRYPTION_KEYS: OLD });
    const elsewhere = old.encrypt('s3cret', {
      table: 'integrations',
      column: 'access_token_encrypted',
      rowId: lost.id,
    });
    await context.query(`update integrations set refresh_token_encrypted = $2 where id = $1`, [moved.id, elsewhere]);

    const { code, output } = await omnicrm(['keys', 'rotate'], context.environment!);
    expect(code).toBe(1);
    expect(output).toContain(`cannot be decrypted: integrations ${lost.id}, access_token_encrypted`);
    expect(output).toContain(`cannot be decrypted: integrations ${moved.id}, refresh_token_encrypted`);
    expect(output).toContain('gone: 1 secrets (not in ENCRYPTION_KEYS)');
    for (const content of [envelope, elsewhere, OLD.split(':')[1]!, 's3cret']) expect(output).not.toContain(content);
    const [row] = await context.query<{ envelope: string }>(
      `select access_token_encrypted as envelope from integrations where id = $1`,
      [lost.id],
    );
    expect(row!.envelope).toBe(envelope);
    expect((await omnicrm(['keys', 'status'], context.environment!)).code).toBe(1);
  });
});
