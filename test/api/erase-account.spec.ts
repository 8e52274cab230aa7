import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificateText } from '../../libs/privacy/domain/certificate.js';
import type { CertificateFacts } from '../../libs/privacy/domain/certificate.js';
import { scanDatabase, scanRedis } from '../setup/byte-scan.js';
import { type SseClient, openSse } from '../setup/sse-client.js';
import {
  type TestSystem,
  type TestUser,
  distributed,
  importAll,
  redisUrl,
  startTestSystem,
  waitFor,
} from '../setup/index.js';
import { MOVING, type UserRows, hashes, putBack, rowsOf } from '../setup/user-rows.js';
import { isAlive } from '../setup/is-alive.js';

const CANARY = 'canary-4e1a';
const ACCOUNTS = { ada: 'ada.lovelace@analytical.example', bob: 'bob@other.example' };
const SUBJECT = '104729104729104729';
const MESSAGES = 60;
const LIMIT_MS = 5_000;

const ERASE = `mutation ($confirm: String!) {
  eraseMyAccount(input: { confirm: $confirm }) { certificatePath userErrors { code field } }
}`;

interface Erased {
  eraseMyAccount: { certificatePath: string | null; userErrors: { code: string; field: string | null }[] };
}
type Shown = CertificateFacts & { finished: boolean; hash: string | null };

const run = promisify(execFile);

describe('erasing an account', () => {
  let system: TestSystem;
  let [ada, bob]: TestUser[] = [];
  let needles: string[];
  let rowsOfAda: UserRows[];
  let ofBob: Record<string, string>;
  let stream: SseClient;
  let certificatePath: string;
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-erase-'));
  const listFile = join(folder, 'erasures.jsonl');

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--quota', 'off'],
      environment: { SYNC_POLL_MINUTES: '1440' },
      // It dies in the middle of the erasure, once.
      workerEnvironment: { FAIL_POINT: 'after privacy.erase contacts' },
    });
    [ada, bob] = [await system.signIn(`${CANARY} Ada`), await system.signIn('Bob')];
    await fill(ada!, ACCOUNTS.ada, CANARY);
    await fill(bob!, ACCOUNTS.bob, 'other');
    await addByHand(ada!);
    // What imports have left to do for a moment after their end belongs to them.
    await waitFor('contacts to be settled', async () => {
      const [row] = await system.database.query<{ n: number }>('select count(*)::int as n from unsettled_contacts');
      return row!.n === 0;
    });
    rowsOfAda = await rowsOf(system.database, ada!.userId);
    ofBob = hashes(await rowsOf(system.database, bob!.userId, MOVING));
    needles = [
      CANARY,
      SUBJECT,
      ...Object.values(await idsOf(rowsOfAda)),
      ACCOUNTS.ada,
      `${ada!.userId}@people.example`,
    ];
    stream = await openSse(`${system.url}/events`, { cookie: ada!.cookie, origin: system.url });
  }, 300_000);
  afterAll(async () => {
    stream?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A mailbox of its own, imported. */
  async function fill(user: TestUser, email: string, word: string): Promise<void> {
    await system.sandbox.admin('POST', '/accounts', { email });
    for (let index = 0; index < MESSAGES; index++)
      await system.sandbox.admin('POST', `/accounts/${email}/messages`, {
        from: `${word} ${index} <${word}${index}@clients.example>`,
        to: email,
        subject: `${word} subject ${index}`,
        text: `${word} text ${index}`,
      });
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], email);
    const batch = await importAll(user, integrationId!);
    expect(batch.ledger.stored).toBe(MESSAGES);
  }

  /** Something in tables that no import fills. */
  async function addByHand(user: TestUser): Promise<void> {
    const { contacts } = await user.ask<{ contacts: { edges: { node: { id: string } }[] } }>(
      `{ contacts(first: 1) { edges { node { id } } } }`,
    );
    const id = contacts.edges[0]!.node.id;
    await user.ask(
      `mutation ($id: ID!, $text: String!) {
        note: createNote(input: { contactIds: [$id], text: $text }) { interaction { id } }
        task: createTask(input: { contactIds: [$id], title: $text, dueOn: "2026-01-01" }) { task { id } }
        consent: giveConsent(input: { contactId: $id, purpose: PHONE, source: $text }) { consent { id } }
      }`,
      { id, text: CANARY },
    );
    await user.fetch(`/documents?contactId=${id}&name=${CANARY}.txt`, { method: 'POST', body: CANARY });
    const insert = (sql: string) => system.database.query(sql, [user.userId, CANARY]);
    await insert(`insert into user_identities (issuer, subject, user_id) values ($2, '${SUBJECT}', $1)`);
    await insert(
      `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body)
       values (gen_random_uuid(), $1, 'sync_done', 'integration', gen_random_uuid(), $2, $2)`,
    );
    await insert(
      `with file as (insert into file_imports (id, user_id, file_name, size, state)
         values (gen_random_uuid(), $1, $2, 1, 'ready') returning id)
       insert into file_import_items (user_id, import_id, position, kind, source_id, payload)
       select $1, id, 1, 'mail', $2, $2 from file`,
    );
    await insert(`insert into tags (id, user_id, name, colour) values (gen_random_uuid(), $1, $2, 'red')`);
  }

  /** Ids of everything that Ada has, and the provider's of her mail. */
  async function idsOf(all: UserRows[]): Promise<string[]> {
    const ids = new Set<string>([ada!.userId]);
    for (const row of all.flatMap(({ rows }) => rows)) {
      const { id, source_id, message_id } = JSON.parse(row) as Record<string, string | undefined>;
      for (const value of [id, source_id, message_id]) if (value) ids.add(value);
    }
    const ofOthers = JSON.stringify(await rowsOf(system.database, bob!.userId));
    return [...ids].filter((value) => !ofOthers.includes(value));
  }

  const certificate = async () => (await fetch(`${system.url}${certificatePath}`)).json() as Promise<Shown>;
  const cli = (...words: string[]) =>
    run(process.execPath, [resolve('dist/apps/cli/main.js'), ...words], {
      env: { ...system.environment } as NodeJS.ProcessEnv,
    });

  it('finds what it will look for afterwards, so that not finding it means something', async () => {
    const found = new Set((await scanDatabase(system.database, needles)).map(({ needle }) => needle));
    expect(needles.filter((needle) => !found.has(needle))).toEqual([]);
    expect(needles.length).toBeGreaterThan(4 * MESSAGES);
    const inRedis =
      distributed && redisUrl ? await scanRedis(redisUrl, system.environment.QUEUE_PREFIX!, needles) : null;
    if (inRedis) expect(inRedis.length).toBeGreaterThan(0);
    expect(rowsOfAda.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(25);
  });

  it('wants the address typed out', async () => {
    const { eraseMyAccount } = await ada!.ask<Erased>(ERASE, { confirm: 'yes' });
    expect(eraseMyAccount).toEqual({
      certificatePath: null,
      userErrors: [{ code: 'NOT_CONFIRMED', field: 'confirm' }],
    });
    expect(hashes(await rowsOf(system.database, ada!.userId, MOVING)).contacts).toBe(hashes(rowsOfAda).contacts);
  });

  it('signs out everywhere, and ends streams, within five seconds', async () => {
    const { eraseMyAccount } = await ada!.ask<Erased>(ERASE, {
      confirm: `${ada!.userId}@people.example`.toUpperCase(),
    });
    const began = Date.now();
    expect(eraseMyAccount.userErrors).toEqual([]);
    certificatePath = eraseMyAccount.certificatePath!;
    await waitFor('the stream to end', () => stream.ended(), LIMIT_MS);
    if (distributed)
      await waitFor(
        'the session to be refused',
        async () => (await ada!.graphql<{ viewer: object | null }>('{ viewer { id } }')).data.viewer === null,
        LIMIT_MS,
      );
    expect(Date.now() - began).toBeLessThan(LIMIT_MS + 500);
  });

  it('goes on where it was killed, and ends with a certificate', async () => {
    await waitFor('the worker to die in the middle', () => !isAlive(system.worker.pid()));
    const [half] = await system.database.query<{ ended_at: Date | null; counts: Record<string, number> }>(
      'select ended_at, counts from erasure_certificates',
    );
    expect(half).toMatchObject({ ended_at: null, counts: { contacts: MESSAGES } });
    await system.worker.start({ FAIL_POINT: undefined });
    const finished = await waitFor('the certificate', async () => {
      const shown = await certificate();
      return shown.finished ? shown : null;
    });
    const before = rowsOfAda.find(({ table }) => table === 'interactions')!.rows.length;
    expect(finished.counts).toMatchObject({ contacts: MESSAGES, interactions: before, raw_events: MESSAGES, users: 1 });
    expect(finished).toMatchObject({ revoked: 1, unrevoked: 0 });
    expect(finished.auditEntries).toBeGreaterThan(0);
    const { hash, finished: _, ...facts } = finished;
    expect(createHash('sha256').update(certificateText(facts)).digest('hex')).toBe(hash);
  });

  it('leaves none of her addresses, names, subjects or ids in the database', async () => {
    expect(await scanDatabase(system.database, needles)).toEqual([]);
  });

  it('leaves none of them in Redis', async () => {
    if (!distributed || !redisUrl) return;
    expect(await scanRedis(redisUrl, system.environment.QUEUE_PREFIX!, needles)).toEqual([]);
  });

  it('leaves every byte of the other user as it was', async () => {
    expect(hashes(await rowsOf(system.database, bob!.userId, MOVING))).toEqual(ofBob);
    const { contacts } = await bob!.ask<{ contacts: { edges: unknown[] } }>(
      `{ contacts(first: 5) { edges { cursor } } }`,
    );
    expect(contacts.edges).toHaveLength(5);
  });

  it('has given back what she had granted', async () => {
    const { revoked } = await system.sandbox.admin<{ revoked: number }>('POST', '/tokens/revoke', {
      account: ACCOUNTS.ada,
    });
    expect(revoked).toBe(0);
  });

  it('shows certificates to administrators alone, and to nobody without the receipt', async () => {
    const list = `{ erasures(first: 10) { edges { node { id endedAt hash tables { table rows } } } } }`;
    const refused = await bob!.graphql(list);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await system.database.query(`update users set role = 'admin' where id = $1`, [bob!.userId]);
    const admin = await waitFor('bob to be an administrator', async () => {
      const answer = await bob!.graphql<{ erasures: { edges: { node: { hash: string } }[] } }>(list);
      return answer.errors ? null : answer.data;
    });
    expect(admin.erasures.edges.map(({ node }) => node.hash)).toEqual([(await certificate()).hash]);
    await system.database.query(`update users set role = 'user' where id = $1`, [bob!.userId]);
    expect((await fetch(`${system.url}/erasures/certificate.json?receipt=guess`)).status).toBe(404);
    expect((await fetch(`${system.url}/erasures/certificate.json`)).status).toBe(404);
  });

  it('erases again who came back with a backup', async () => {
    await cli('erasures', 'list', '--output', listFile);
    const list = readFileSync(listFile, 'utf8');
    expect(list.trim().split('\n')).toHaveLength(2);
    for (const needle of needles) expect(list).not.toContain(needle);

    await system.database.query('delete from erasure_certificates');
    await putBack(system.database, rowsOfAda);
    expect(hashes(await rowsOf(system.database, ada!.userId))).toEqual(hashes(rowsOfAda));

    const { stdout } = await cli('erasures', 'replay', listFile);
    expect(stdout).toContain('1 erasures on the list, 1 accounts were there again');
    await waitFor('nothing to be left', async () => (await scanDatabase(system.database, needles)).length === 0);
    expect((await cli('erasures', 'replay', listFile)).stdout).toContain('0 accounts were there again');
    expect(hashes(await rowsOf(system.database, bob!.userId, MOVING))).toEqual(ofBob);
  });
});
