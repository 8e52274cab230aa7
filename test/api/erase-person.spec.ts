import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scanDatabase, scanRedis } from '../setup/byte-scan.js';
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

const PERSON = { name: 'Petronella Canaryson', address: 'petronella@canary-7f3a.example' };
const ACCOUNTS = { ada: 'ada@analytical.example', bob: 'bob@other.example' };
/** More than one page. */
const OTHERS = 140;

const PREVIEW = `query ($id: ID!) { personErasurePreview(contactId: $id) { confirmation whole changed identities notes } }`;
const ERASE = `mutation ($id: ID!, $confirm: String!) {
  erasePerson(input: { contactId: $id, confirm: $confirm }) { erasure { id endedAt } userErrors { code field } }
}`;
const ERASURES = `{ personErasures { id endedAt total done changed hash tables { table rows } } }`;

interface Preview {
  personErasurePreview: { confirmation: string; whole: number; changed: number } | null;
}
interface Erased {
  erasePerson: { erasure: { id: string } | null; userErrors: { code: string; field: string | null }[] };
}
interface Erasures {
  personErasures: { id: string; endedAt: string | null; total: number; done: number; changed: number; hash: string }[];
}

const run = promisify(execFile);

describe('erasing a person', () => {
  let system: TestSystem;
  let [ada, bob]: TestUser[] = [];
  let contactId: string;
  let batchId: string;
  let before: UserRows[];
  let ofBob: Record<string, string>;
  let needles: string[];
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-person-'));
  const listFile = join(folder, 'erasures.jsonl');

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--quota', 'off'],
      environment: { SYNC_POLL_MINUTES: '1440' },
      // It dies in the middle of the erasure, once.
      workerEnvironment: { FAIL_POINT: 'after privacy.person piece' },
    });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    const theirs = await fill(ada!, ACCOUNTS.ada, 'client');
    await fill(bob!, ACCOUNTS.bob, 'other');
    await settled();
    contactId = await contactOf(ada!, PERSON.name);
    await ada!.ask(
      `mutation ($id: ID!) { createNote(input: { contactIds: [$id], text: "canary-note" }) { interaction { id } } }`,
      {
        id: contactId,
      },
    );
    await settled();
    before = await rowsOf(system.database, ada!.userId);
    ofBob = hashes(await rowsOf(system.database, bob!.userId, MOVING));
    needles = [PERSON.name, PERSON.address, 'canary-subject', 'canary-note', ...theirs];
  }, 300_000);
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A mailbox of its own, imported, with mail of the person in Ada's. @returns ids of what is theirs alone */
  async function fill(user: TestUser, email: string, word: string): Promise<string[]> {
    await system.sandbox.admin('POST', '/accounts', { email });
    const send = async (message: object) =>
      (await system.sandbox.admin<{ id: string }>('POST', `/accounts/${email}/messages`, { to: email, ...message })).id;
    for (let index = 0; index < OTHERS; index++)
      await send({
        from: `${word} ${index} <${word}${index}@clients.example>`,
        subject: `${word} ${index}`,
        text: 'Text',
      });
    const theirs: string[] = [];
    if (user === ada) {
      const from = `${PERSON.name} <${PERSON.address}>`;
      theirs.push(await send({ from, subject: 'canary-subject', text: 'Between us' }));
      await send({
        from: 'client 1 <client1@clients.example>',
        to: `${email}, ${from}`,
        subject: 'All of us',
        text: `Hi ${PERSON.name}`,
      });
    }
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], email);
    const batch = await importAll(user, integrationId!);
    if (user === ada) batchId = batch.id;
    return theirs;
  }

  const settled = () =>
    waitFor('contacts to be settled', async () => {
      const [row] = await system.database.query<{ n: number }>('select count(*)::int as n from unsettled_contacts');
      return row!.n === 0;
    });

  async function contactOf(user: TestUser, name: string): Promise<string> {
    const { contacts } = await user.ask<{ contacts: { edges: { node: { id: string; displayName: string } }[] } }>(
      `query ($search: String) { contacts(first: 5, search: $search) { edges { node { id displayName } } } }`,
      { search: name },
    );
    return contacts.edges.find(({ node }) => node.displayName === name)!.node.id;
  }

  const cli = (...words: string[]) =>
    run(process.execPath, [resolve('dist/apps/cli/main.js'), ...words], {
      env: { ...system.environment } as NodeJS.ProcessEnv,
    });

  it('shows before what would go, to the one whose contact it is', async () => {
    const { personErasurePreview: shown } = await ada!.ask<Preview>(PREVIEW, { id: contactId });
    expect(shown).toEqual({ confirmation: PERSON.address, whole: 1, changed: 1, identities: 1, notes: 1 });
    expect((await bob!.ask<Preview>(PREVIEW, { id: contactId })).personErasurePreview).toBeNull();
  });

  it('wants the address typed out, and nobody else can ask for it', async () => {
    const wrong = await ada!.ask<Erased>(ERASE, { id: contactId, confirm: 'yes' });
    expect(wrong.erasePerson).toEqual({ erasure: null, userErrors: [{ code: 'NOT_CONFIRMED', field: 'confirm' }] });
    const foreign = await bob!.ask<Erased>(ERASE, { id: contactId, confirm: PERSON.address });
    expect(foreign.erasePerson.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'contactId' }]);
    expect(hashes(await rowsOf(system.database, ada!.userId, MOVING)).contacts).toBe(hashes(before).contacts);
  });

  it('goes on where it was killed, and ends with a certificate', async () => {
    const { erasePerson } = await ada!.ask<Erased>(ERASE, {
      id: contactId,
      confirm: ` ${PERSON.address.toUpperCase()}`,
    });
    expect(erasePerson.userErrors).toEqual([]);
    await waitFor('the worker to die in the middle', () => !isAlive(system.worker.pid()));
    const [half] = await system.database.query<{ id: string; done: number; total: number; ended_at: Date | null }>(
      'select id, done, total, ended_at from person_erasures',
    );
    expect(half).toMatchObject({ id: erasePerson.erasure!.id, ended_at: null });
    expect(half!.done).toBeGreaterThan(0);
    expect(half!.done).toBeLessThan(half!.total);
    await system.worker.start({ FAIL_POINT: undefined });
    const ended = await waitFor('the end', async () => {
      const [erasure] = (await ada!.ask<Erasures>(ERASURES)).personErasures;
      return erasure?.endedAt ? erasure : null;
    });
    expect(ended).toMatchObject({ changed: 1, done: ended.total });
    expect(ended.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await bob!.ask<Erasures>(ERASURES)).personErasures).toEqual([]);
  });

  it('leaves none of it in the database and in the queue, and everything of others', async () => {
    expect(await scanDatabase(system.database, needles)).toEqual([]);
    if (distributed && redisUrl)
      expect(await scanRedis(redisUrl, system.environment.QUEUE_PREFIX!, needles)).toEqual([]);
    expect(hashes(await rowsOf(system.database, bob!.userId, MOVING))).toEqual(ofBob);
    const shared = await system.database.query<{ subject: string; body: string }>(
      `select subject, body from interactions where user_id = $1 and subject = 'All of us'`,
      [ada!.userId],
    );
    expect(shared).toEqual([{ subject: 'All of us', body: 'Hi erased person' }]);
    const { syncBatch } = await ada!.ask<{
      syncBatch: {
        ledger: { listed: number; stored: number; complete: boolean; skipped: { reason: string; count: number }[] };
      };
    }>(`query ($id: ID!) { syncBatch(id: $id) { ledger { listed stored complete skipped { reason count } } } }`, {
      id: batchId,
    });
    expect(syncBatch.ledger).toEqual({
      listed: OTHERS + 2,
      stored: OTHERS + 1,
      complete: true,
      skipped: [{ reason: 'erased_person', count: 1 }],
    });
  });

  it('erases again who came back with a backup', async () => {
    await cli('erasures', 'list', '--output', listFile);
    const list = readFileSync(listFile, 'utf8');
    for (const needle of needles) expect(list).not.toContain(needle);
    await system.database.query('set session_replication_role = replica');
    for (const { table } of before)
      await system.database.query(`delete from "${table}" where ${table === 'users' ? 'id' : 'user_id'} = $1`, [
        ada!.userId,
      ]);
    await putBack(system.database, before);
    expect((await scanDatabase(system.database, [PERSON.address])).length).toBeGreaterThan(0);
    const { stdout } = await cli('erasures', 'replay', listFile);
    expect(stdout).toContain('1 people were there again in the data of others');
    expect(await scanDatabase(system.database, needles)).toEqual([]);
    expect(hashes(await rowsOf(system.database, bob!.userId, MOVING))).toEqual(ofBob);
    expect((await cli('erasures', 'replay', listFile)).stdout).not.toContain('people were there again');
  });
});

describe('how long things are kept', () => {
  let system: TestSystem;
  let [ada, bob]: TestUser[] = [];
  beforeAll(async () => {
    system = await startTestSystem();
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  });
  afterAll(() => system?.stop());

  const SET = `mutation ($kind: RetentionKind!, $days: Int) { setRetention(input: { kind: $kind, days: $days }) {
    retention { rules { kind days chosenDays } } userErrors { code field } } }`;
  interface Answer {
    setRetention: {
      retention: { rules: { kind: string; days: number; chosenDays: number | null }[] } | null;
      userErrors: { code: string; field: string }[];
    };
  }
  const rules = async (user: TestUser) =>
    (
      await user.ask<{ retention: { rules: { kind: string; days: number }[] } }>(
        `{ retention { rules { kind days } } }`,
      )
    ).retention.rules;

  it("is everybody's own choice, within what may be chosen", async () => {
    const { setRetention } = await ada!.ask<Answer>(SET, { kind: 'RAW_EVENTS', days: 30 });
    expect(setRetention.retention!.rules[0]).toEqual({ kind: 'RAW_EVENTS', days: 30, chosenDays: 30 });
    expect((await rules(bob!))[0]).toEqual({ kind: 'RAW_EVENTS', days: 180 });
    const refused = await ada!.ask<Answer>(SET, { kind: 'AUDIT', days: 30 });
    expect(refused.setRetention).toEqual({ retention: null, userErrors: [{ code: 'OUT_OF_RANGE', field: 'days' }] });
    await ada!.ask<Answer>(SET, { kind: 'RAW_EVENTS', days: null });
    expect((await rules(ada!))[0]!.days).toBe(180);
    const entries = await system.database.query<{ data: object }>(
      `select data from audit_entries where user_id = $1 and action = 'retention.chosen' order by sequence`,
      [ada!.userId],
    );
    expect(entries.map(({ data }) => data)).toEqual([
      { kind: 'rawEvents', days: 30 },
      { kind: 'rawEvents', days: null },
    ]);
  });
});
