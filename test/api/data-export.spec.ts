import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keyring } from '../../libs/platform/crypto/index.js';
import { EXPORTED_TABLES } from '../../libs/privacy/index.js';
import { scanDatabase } from '../setup/byte-scan.js';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';
import { readZip } from '../setup/read-zip.js';
import { rowsOf } from '../setup/user-rows.js';
import { isAlive } from '../setup/is-alive.js';

const CANARY = 'canary-52b7';
const MAILBOX = 'ada@analytical.example';
const MESSAGES = 40;
/** More than one piece. */
const DOCUMENT = Buffer.from('%PDF-1.4 a document of some length '.repeat(100_000));

interface Shown {
  id: string;
  state: string;
  rows: number;
  rowsExpected: number | null;
  expiresAt: string | null;
}

let system: TestSystem;
let [ada, bob]: TestUser[] = [];
let archive: Map<string, Buffer>;
let exportId: string;
let link: string;

const list = async (user: TestUser) =>
  (await user.ask<{ dataExports: Shown[] }>(`{ dataExports { id state rows rowsExpected expiresAt } }`)).dataExports;
const ask = async (user: TestUser) =>
  (
    await user.ask<{ exportMyData: { export: Shown | null; userErrors: { code: string }[] } }>(
      `mutation { exportMyData { export { id state rows rowsExpected expiresAt } userErrors { code } } }`,
    )
  ).exportMyData;
const linkOf = async (user: TestUser, id: string) =>
  (
    await user.ask<{ createDataExportLink: { path: string | null; userErrors: { code: string }[] } }>(
      `mutation ($exportId: ID!) { createDataExportLink(input: { exportId: $exportId }) { path userErrors { code } } }`,
      { exportId: id },
    )
  ).createDataExportLink;
const ready = (user: TestUser, id: string) =>
  waitFor('the export to be ready', async () => {
    const found = (await list(user)).find((each) => each.id === id);
    if (found?.state === 'FAILED') throw new Error('The export failed');
    return found?.state === 'READY' ? found : null;
  });
const download = async (user: TestUser, path: string) =>
  readZip(Buffer.from(await (await user.fetch(path)).arrayBuffer()));
const linesOf = (files: Map<string, Buffer>, name: string) =>
  files
    .get(name)!
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const actions = async (user: TestUser) =>
  (
    await system.database.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'export.%' order by sequence`,
      [user.userId],
    )
  ).map(({ action }) => action);

beforeAll(async () => {
  system = await startTestSystem({
    environment: { SYNC_POLL_MINUTES: '1440', EXPORT_SLICE_SECONDS: '0.05' },
    // It dies between two pieces, once.
    workerEnvironment: { FAIL_POINT: 'after privacy.export data/interactions.jsonl' },
  });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  await system.sandbox.admin('POST', '/accounts', { email: MAILBOX });
  for (let index = 0; index < MESSAGES; index++)
    await system.sandbox.admin('POST', `/accounts/${MAILBOX}/messages`, {
      from: `${CANARY} ${index} <person${index}@clients.example>`,
      to: MAILBOX,
      subject: index === 0 ? `=HYPERLINK("${CANARY}")` : `Subject ${index}\u2028"quoted", ünïcode`,
      text: `${CANARY} text\nof ${index}\n`,
    });
  const { google_gmail: integrationId } = await ada!.connect(['google_gmail'], MAILBOX);
  await importAll(ada!, integrationId!);
  await waitFor('contacts to be settled', async () => {
    const [row] = await system.database.query<{ n: number }>('select count(*)::int as n from unsettled_contacts');
    return row!.n === 0;
  });
  const { contacts } = await ada!.ask<{ contacts: { edges: { node: { id: string } }[] } }>(
    `{ contacts(first: 1) { edges { node { id } } } }`,
  );
  const contactId = contacts.edges[0]!.node.id;
  await ada!.ask(
    `mutation ($id: ID!) {
      note: createNote(input: { contactIds: [$id], text: "A note" }) { interaction { id } }
      task: createTask(input: { contactIds: [$id], title: "A task" }) { task { id } }
      consent: giveConsent(input: { contactId: $id, purpose: PHONE, source: "told me" }) { consent { id } }
      key: createApiKey(input: { name: "Reports", scopes: [CONTACTS_READ] }) { token }
    }`,
    { id: contactId },
  );
  const upload = await ada!.fetch(`/documents?contactId=${contactId}&name=..%2F=plan.pdf`, {
    method: 'POST',
    body: DOCUMENT,
  });
  expect(upload.status).toBe(201);
  await bob!.ask(`mutation { createTask(input: { title: "Of Bob" }) { task { id } } }`);
}, 300_000);
afterAll(() => system?.stop());

describe('an export of all data', () => {
  it('is written by a job that goes on where it was killed', async () => {
    const { export: begun, userErrors } = await ask(ada!);
    expect(userErrors).toEqual([]);
    exportId = begun!.id;
    await waitFor('the worker to die in the middle', () => !isAlive(system.worker.pid()));
    const [half] = await system.database.query<{ state: string; file: string; position: number }>(
      `select state, file, position from data_exports where id = $1`,
      [exportId],
    );
    expect(half).toMatchObject({ state: 'running', file: 'data/interactions.jsonl' });
    // Nobody has to wait for the lease of the dead in a test.
    await system.database.query(`update data_exports set lease_until = now() - interval '1 second'`);
    await system.worker.start({ FAIL_POINT: undefined });
    const done = await ready(ada!, exportId);
    expect(done.rows).toBeGreaterThanOrEqual(done.rowsExpected!);
    expect(Date.parse(done.expiresAt!)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const { path } = await linkOf(ada!, exportId);
    link = path!;
  });

  it('comes as a zip that no cache keeps', async () => {
    const response = await ada!.fetch(link);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'application/zip',
      'no-store',
    ]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="omnicrm-export-[\d-]+\.zip"$/);
    archive = await readZip(Buffer.from(await response.arrayBuffer()));
    expect([...archive.keys()][0]).toBe('README.txt');
  });

  it('says of each file how many rows it has, and its hash', () => {
    const { files } = JSON.parse(archive.get('manifest.json')!.toString()) as {
      files: { name: string; rows: number; bytes: number; sha256: string }[];
    };
    expect(files.map(({ name }) => name)).toEqual([...archive.keys()].filter((name) => name !== 'manifest.json'));
    for (const { name, rows, bytes, sha256 } of files.filter((file) => file.name !== 'README.txt')) {
      const content = archive.get(name)!;
      expect([name, bytes, sha256]).toEqual([name, content.length, createHash('sha256').update(content).digest('hex')]);
      if (name.startsWith('data/')) expect([name, linesOf(archive, name).length]).toEqual([name, rows]);
      expect(archive.get('README.txt')!.toString()).toContain(name.startsWith('documents/') ? 'documents/<id>' : name);
    }
  });

  it('holds every row as it is in the database, and of nobody else', async () => {
    const stored = new Map((await rowsOf(system.database, ada!.userId)).map(({ table, rows }) => [table, rows]));
    // What moves with every request, and what the end of the export itself adds.
    const moving = ['sessions', 'audit_entries', 'notifications', 'api_keys'];
    let compared = 0;
    for (const { table, without = {}, nested = [] } of EXPORTED_TABLES) {
      const exported = linesOf(archive, `data/${table}.jsonl`);
      const expected = stored.get(table)!.map((row) => JSON.parse(row) as Record<string, unknown>);
      if (moving.includes(table)) {
        expect(exported.length).toBeGreaterThan(0);
        continue;
      }
      const lists = nested.map(({ as }) => as);
      const plain = exported.map((row) => canonical(omit(row, lists)));
      expect([table, plain.sort()]).toEqual([
        table,
        expected.map((row) => canonical(omit(row, Object.keys(without)))).sort(),
      ]);
      for (const { table: child, as } of nested) {
        const children = exported.flatMap((row) => row[as] as Record<string, unknown>[]);
        expect([child, children.map(canonical).sort()]).toEqual([
          child,
          stored
            .get(child)!
            .map((row) => canonical(JSON.parse(row) as Record<string, unknown>))
            .sort(),
        ]);
        compared += children.length;
      }
      compared += exported.length;
    }
    expect(compared).toBeGreaterThan(MESSAGES * 6);
    expect([...archive.values()].some((content) => content.includes(bob!.userId))).toBe(false);
  });

  it('has raw items as the provider gave them, byte for byte', async () => {
    const stored = await system.database.query<{ id: string; payload: string }>(
      `select id, payload::text as payload from raw_events where user_id = $1 order by id`,
      [ada!.userId],
    );
    const exported = linesOf(archive, 'data/raw_events.jsonl').map(({ id, payload }) => ({ id, payload }));
    expect(exported.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))).toEqual(stored);
    expect(stored).toHaveLength(MESSAGES);
  });

  it('has documents as files, under harmless names', () => {
    const [name] = [...archive.keys()].filter((key) => key.startsWith('documents/'));
    expect(name).toMatch(/^documents\/[0-9a-f-]{36}\/[^/]*plan\.pdf$/);
    expect(archive.get(name!)!.equals(DOCUMENT)).toBe(true);
  });

  it('has tables that spreadsheets open as text', () => {
    const interactions = archive.get('tables/interactions.csv')!.toString();
    expect(interactions).toContain(`"'=HYPERLINK(""${CANARY}"")"`);
    expect(interactions.split('\r\n').filter((line) => /^[=+@-]|,[=+@-]/.test(line))).toEqual([]);
    expect(archive.get('tables/contacts.csv')!.toString().split('\r\n')).toHaveLength(MESSAGES + 2);
    expect(archive.get('tables/companies.csv')!.toString()).toContain('clients.example');
  });

  it('holds no token and no hash of one', async () => {
    const secrets = await system.database.query<{ bytes: Buffer }>(
      `select token_hash as bytes from sessions union select token_hash from api_keys union select token_hash from sign_in_links
       union select token_hash from watches where token_hash is not null
       union select convert_to(access_token_encrypted, 'UTF8') from integrations
       union select convert_to(refresh_token_encrypted, 'UTF8') from integrations where refresh_token_encrypted is not null`,
    );
    const needles = secrets.flatMap(({ bytes }) => [bytes, bytes.toString('hex'), bytes.toString('base64url')]);
    needles.push(ada!.cookie.split('=')[1]!, 'ya29.', '1//0');
    expect(needles.length).toBeGreaterThan(12);
    for (const content of archive.values()) for (const needle of needles) expect(content.includes(needle)).toBe(false);
  });

  it('is stored so that a dump of the database tells nothing', async () => {
    const pieces = await system.database.query<{ content: Buffer; entry: string }>(
      `select content, entry from data_export_chunks where export_id = $1`,
      [exportId],
    );
    expect(pieces.length).toBeGreaterThan(EXPORTED_TABLES.length);
    expect(pieces.some(({ content }) => content.includes(CANARY) || content.includes('PDF'))).toBe(false);
    const found = await scanDatabase(system.database, [CANARY]);
    expect(found.filter(({ place }) => place.startsWith('public.data_export'))).toEqual([]);
  });

  it('tells when it is ready, once', async () => {
    const { notifications } = await ada!.ask<{
      notifications: { edges: { node: { kind: string; subjectId: string } }[] };
    }>(`{ notifications(first: 20) { edges { node { kind subjectId } } } }`);
    const told = notifications.edges.filter(({ node }) => node.kind === 'export');
    expect(told.map(({ node }) => node.subjectId)).toEqual([exportId]);
    expect(await actions(ada!)).toEqual(['export.requested', 'export.ready', 'export.downloaded']);
  });
});

describe('a link to an export', () => {
  const refusal = async (user: TestUser, path: string) => {
    const response = await user.fetch(path);
    return [response.status, await response.json()];
  };
  const absent = () => refusal(ada!, `/exports/${crypto.randomUUID()}?until=9999999999&signature=k1.x`);

  it('opens nothing for another person, with their own session or with none', async () => {
    expect(await refusal(bob!, link)).toEqual(await absent());
    expect((await absent())[0]).toBe(404);
    expect((await fetch(`${system.url}${link}`)).status).toBe(401);
    expect(await linkOf(bob!, exportId)).toEqual({ path: null, userErrors: [{ code: 'EXPORT_NOT_FOUND' }] });
    expect(await list(bob!)).toEqual([]);
  });

  it('opens nothing when it was changed', async () => {
    const { searchParams } = new URL(link, system.url);
    const [until, signature] = [searchParams.get('until')!, searchParams.get('signature')!];
    const forged = [
      `until=${Number(until) + 60}&signature=${signature}`,
      `until=${until}&signature=${signature.slice(0, -2)}`,
      `until=${until}&signature=${signature.replace(/^[^.]+/, 'other')}`,
      `until=${until}&until=9&signature=${signature}`,
      `signature=${signature}`,
      '',
    ];
    for (const query of forged) expect(await refusal(ada!, `/exports/${exportId}?${query}`)).toEqual(await absent());
    expect(await refusal(ada!, `/exports/..%2f${exportId}?until=1&signature=x`)).toEqual(await absent());
  });

  it('opens nothing when it is too old', async () => {
    const keyring = new Keyring({ ENCRYPTION_KEYS: system.environment.ENCRYPTION_KEYS! });
    const signed = (until: number) => {
      const signature = keyring.sign([ada!.userId, exportId, until].join('\n'), 'export links');
      return `/exports/${exportId}?until=${until}&signature=${signature}`;
    };
    const now = Math.floor(Date.now() / 1000);
    const good = await ada!.fetch(signed(now + 60));
    expect(good.status).toBe(200);
    await good.body?.cancel();
    expect(await refusal(ada!, signed(now - 1))).toEqual(await absent());
  });

  it('is not made by an API key, and no key asks for an export', async () => {
    const { createApiKey } = await ada!.ask<{ createApiKey: { token: string } }>(
      `mutation { createApiKey(input: { name: "All", scopes: [CONTACTS_READ, CONTACTS_WRITE, SYNC_READ, SYNC_WRITE] }) { token } }`,
    );
    const asKey = async (query: string) => {
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${createApiKey.token}` },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
    };
    expect(await asKey(`mutation { exportMyData { export { id } } }`)).toBe('FORBIDDEN');
    expect(await asKey(`{ dataExports { id } }`)).toBe('FORBIDDEN');
    const withKey = await fetch(`${system.url}${link}`, { headers: { authorization: `Bearer ${createApiKey.token}` } });
    expect(withKey.status).toBe(401);
  });
});

describe('exports one after the other', () => {
  it('are one at a time, and the newest takes the place of those before', async () => {
    const slow = await ada!.fetch(link);
    expect(slow.status).toBe(200);
    const [first, second] = await Promise.all([ask(ada!), ask(ada!)]);
    expect([first, second].flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'EXPORT_RUNNING' }]);
    const begun = (first.export ?? second.export)!;
    await ready(ada!, begun.id);
    // Somebody stopped reading in the middle of it; it broke off and did not look like one that ended.
    await expect(slow.arrayBuffer()).rejects.toThrow();
    const states = Object.fromEntries((await list(ada!)).map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [begun.id]: 'READY', [exportId]: 'EXPIRED' });
    expect((await ada!.fetch(link)).status).toBe(404);
    const [left] = await system.database.query<{ n: number }>(
      'select count(*)::int as n from data_export_chunks where export_id = $1',
      [exportId],
    );
    expect(left!.n).toBe(0);
    exportId = begun.id;
  });

  it('go when their time is over', async () => {
    const { path } = await linkOf(ada!, exportId);
    await system.database.query(`update data_exports set expires_at = now() where id = $1`, [exportId]);
    expect((await ada!.fetch(path!)).status).toBe(404);
    await waitFor('the sweep to delete it', async () => {
      const [row] = await system.database.query<{ state: string; key: string | null; pieces: number }>(
        `select state, key_encrypted as key, (select count(*)::int from data_export_chunks where export_id = e.id) as pieces
         from data_exports e where id = $1`,
        [exportId],
      );
      return row!.state === 'expired' && row!.key === null && row!.pieces === 0;
    });
    expect((await actions(ada!)).filter((action) => action === 'export.expired')).toHaveLength(2);
  });

  it('are made for whoever has nothing', async () => {
    const { export: begun } = await ask(bob!);
    await ready(bob!, begun!.id);
    const files = await download(bob!, (await linkOf(bob!, begun!.id)).path!);
    expect(linesOf(files, 'data/tasks.jsonl').map(({ title }) => title)).toEqual(['Of Bob']);
    expect(files.get('data/contacts.jsonl')!.length).toBe(0);
    expect(linesOf(files, 'data/users.jsonl').map(({ id }) => id)).toEqual([bob!.userId]);
  });
});

function omit(row: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** The same for the same values: `json` is written as text, and keys come in any order. */
function canonical(row: Record<string, unknown>): string {
  const payload = typeof row.payload === 'string' ? (JSON.parse(row.payload) as unknown) : row.payload;
  return JSON.stringify(sorted('payload' in row ? { ...row, payload } : row));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
