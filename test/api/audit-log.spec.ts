import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { type TestSystem, type TestUser, startTestSystem, testEnvironment } from '../setup/index.js';

interface Line {
  sequence: number;
  actor: string;
  action: string;
  subjectType: string;
  entryText: string;
  previousHash: string;
  hash: string;
}

const LIST = `query ($filter: AuditFilterInput, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    edges { cursor node { sequence actor action subjectType } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  auditEntries: {
    edges: { cursor: string; node: Pick<Line, 'sequence' | 'actor' | 'action' | 'subjectType'> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('the audit log', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;

  beforeAll(async () => {
    system = await startTestSystem();
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    const record = `insert into audit_entries
      (id, user_id, sequence, actor, action, subject_type, subject_id, data, entry_text, previous_hash, hash)
      select gen_random_uuid(), $1, 0, case when n % 3 = 0 then 'system' else 'user' end, 'test.done',
        case when n % 2 = 0 then 'even' else 'odd' end, n::text, '{}', '', '', '' from generate_series(1, 1200) n`;
    await system.database.query(record, [ada.userId]);
  });
  afterAll(() => system?.stop());

  const list = async (of: TestUser, filter: object, first = 100) =>
    (await of.ask<Listed>(LIST, { filter, first })).auditEntries.edges.map(({ node }) => node);

  async function exported(of: TestUser, query = ''): Promise<Line[]> {
    const response = await of.fetch(`/audit/export.jsonl${query}`);
    if (response.status !== 200) throw new Error(`${response.status}`);
    const text = Buffer.from(await response.arrayBuffer()).toString();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }

  it('is narrowed down to a kind, an actor and a time', async () => {
    const even = await list(ada, { subjectType: 'even', actor: 'SYSTEM' });
    expect(even).toHaveLength(100);
    expect(new Set(even.map(({ subjectType, actor }) => `${subjectType} ${actor}`))).toEqual(new Set(['even SYSTEM']));
    await expect(list(ada, { subjectType: 'session' })).resolves.toMatchObject([{ action: 'session.created' }]);
    await expect(list(ada, { to: '2020-01-01T00:00:00Z' })).resolves.toEqual([]);
    await expect(list(ada, { from: '2020-01-01T00:00:00Z', subjectType: 'session' })).resolves.toHaveLength(1);
    await expect(list(bob, { subjectType: 'even' })).resolves.toEqual([]);
  });

  it('is paged within what it is narrowed down to', async () => {
    const filter = { subjectType: 'odd', actor: 'SYSTEM' };
    const { auditEntries: first } = await ada.ask<Listed>(LIST, { filter, first: 60 });
    const after = first.pageInfo.endCursor;
    const { auditEntries: second } = await ada.ask<Listed>(LIST, { filter, first: 100, after });
    const numbers = [...first.edges, ...second.edges].map(({ node }) => node.sequence);
    expect(new Set(numbers).size).toBe(160);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  it('names the kinds that it tells of', async () => {
    const kinds = '{ auditSubjectTypes }';
    await expect(ada.ask(kinds)).resolves.toEqual({ auditSubjectTypes: ['even', 'odd', 'session'] });
    await expect(bob.ask(kinds)).resolves.toEqual({ auditSubjectTypes: ['session'] });
  });

  it('comes as a file by which anybody can verify the chain, and which tells of the export', async () => {
    const lines = await exported(ada);
    expect(lines.at(-1)).toMatchObject({ action: 'audit.exported' });
    expect(lines.length).toBeGreaterThan(1200);
    let previous = '';
    for (const { sequence, entryText, previousHash, hash } of lines) {
      expect([sequence, previousHash]).toEqual([sequence, previous]);
      expect(createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(entryText).digest('hex')).toBe(hash);
      previous = hash;
    }
    expect((await exported(bob)).map(({ action }) => action)).not.toContain('test.done');
  });

  it('comes as a file of what it is narrowed down to', async () => {
    const lines = await exported(ada, '?subjectType=odd&actor=user&from=2020-01-01T00:00:00Z');
    expect(lines).toHaveLength(400);
    expect(new Set(lines.map(({ subjectType, actor }) => `${subjectType} ${actor}`))).toEqual(new Set(['odd user']));
  });

  it.each(['?actor=nobody', '?from=yesterday', '?subjectType=a&subjectType=b'])('refuses %s', async (query) => {
    expect((await ada.fetch(`/audit/export.jsonl${query}`)).status).toBe(400);
  });

  it('is not given to who is not signed in', async () => {
    expect((await fetch(`${system.url}/audit/export.jsonl`)).status).toBe(401);
  });

  it('is verified for all users by a command, which finds what was tampered with', async () => {
    const verify = () =>
      promisify(execFile)(process.execPath, [resolve('dist/apps/cli/main.js'), 'audit', 'verify'], {
        env: { ...testEnvironment(system.database.url), ...sandboxEnvironment(system.sandbox.url) },
      });
    expect((await verify()).stdout).toMatch(/2 logs, \d+ entries in order, 0 broken/);
    await system.database.query('alter table audit_entries disable trigger all');
    await system.database.query(
      `update audit_entries set data = '{"forged":true}' where user_id = $1 and sequence = 7`,
      [ada.userId],
    );
    await system.database.query('alter table audit_entries enable trigger all');
    await expect(verify()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`user ${ada.userId}: broken at entry 7`),
    });
  });
});
