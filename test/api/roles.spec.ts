import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem, waitFor } from '../setup/index.js';

const MESSAGES = 300;
const CHUNK = 10;
const ACCOUNTS = { ada: 'ada@studio.example', bob: 'bob@studio.example' };

interface BatchRow {
  state: string;
  error_code: string | null;
  lease_owner: string | null;
  stored: number;
  pending: number;
}

/** Losing the right to work, while work is running and queued. The provider is slow, so that an import is in its midst for long. */
describe('running and queued work of who loses the right to it', () => {
  let system: TestSystem;
  let [ada, bob, eve]: TestUser[] = [];
  let batchId: string;

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: [
        ...['--mailbox', 'empty', '--synthetic', String(MESSAGES), '--quota', 'off', '--latency-ms', '250'],
        ...Object.values(ACCOUNTS).flatMap((account) => ['--account', account]),
      ],
      environment: { SYNC_CHUNK: String(CHUNK), SYNC_POLL_MINUTES: '1440', GOOGLE_PUBSUB_TOPIC: '' },
    });
    [ada, bob, eve] = [await system.signIn('Ada'), await system.signIn('Bob'), await system.signIn('Eve')];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
  });
  afterAll(() => system?.stop());

  async function begin(): Promise<void> {
    const { google_gmail: integrationId } = await ada!.connect(['google_gmail'], ACCOUNTS.ada);
    ({ batchId } = await approveAll(ada!, integrationId!));
    await inItsMidst();
  }
  const inItsMidst = () =>
    waitFor('the import to be in its midst', async () => {
      const { state, stored, pending } = await batch();
      return state === 'running' && stored >= CHUNK && pending >= CHUNK;
    });
  async function batch(): Promise<BatchRow> {
    const [row] = await system.database.query<BatchRow>(
      `select state, error_code, lease_owner,
         (select count(*)::int from sync_items i where i.batch_id = b.id and i.state = 'stored') as stored,
         (select count(*)::int from sync_items i where i.batch_id = b.id and i.state = 'pending') as pending
       from sync_batches b where id = $1`,
      [batchId],
    );
    return row!;
  }
  const change = async (name: 'setUserDisabled' | 'setUserRole', what: string) =>
    expect(
      await eve!.ask(
        `mutation ($id: ID!) { ${name}(input: { userId: $id, ${what} }) { user { role } userErrors { code } } }`,
        { id: ada!.userId },
      ),
    ).toMatchObject({ [name]: { userErrors: [] } });
  const rowsOf = async (table: string) =>
    (
      await system.database.query<{ n: number }>(`select count(*)::int as n from ${table} where user_id = $1`, [
        ada!.userId,
      ])
    )[0]!.n;

  it('a disabled user: the running import stops at its next chunk and says so', async () => {
    await begin();
    await change('setUserDisabled', 'disabled: true');
    const stopped = await batch();
    expect(stopped).toMatchObject({ state: 'queued', error_code: 'disabled', lease_owner: null });
    expect(stopped.pending).toBeGreaterThan(0);
  });

  it('a disabled user: what is queued does nothing, while others go on', async () => {
    const before = await batch();
    const stored = await rowsOf('raw_events');
    // Whoever has jobs of both to choose from does those of the other one.
    const { google_gmail: integrationId } = await bob!.connect(['google_gmail'], ACCOUNTS.bob);
    const ofBob = await approveAll(bob!, integrationId!);
    expect(await finishedBatch(bob!, ofBob.batchId)).toMatchObject({ state: 'COMPLETED', ledger: { complete: true } });
    expect(await batch()).toEqual(before);
    expect(await rowsOf('raw_events')).toBe(stored);
    // What had come in before is not read either.
    const interactions = await rowsOf('interactions');
    await waitFor('the jobs of the disabled user to be gone from the queue', async () => {
      const [row] = await system.database.query<{ n: number }>(
        `select count(*)::int as n from sync_batches where user_id = $1 and lease_owner is not null`,
        [ada!.userId],
      );
      return row!.n === 0;
    });
    expect(await rowsOf('interactions')).toBe(interactions);
  });

  it('an enabled user: the queued import goes on where it was, and nothing is lost or doubled', async () => {
    await change('setUserDisabled', 'disabled: false');
    await waitFor('the import to finish', async () => (await batch()).state === 'completed', 120_000);
    expect(await batch()).toMatchObject({ stored: MESSAGES, pending: 0, error_code: null });
    expect(await rowsOf('raw_events')).toBe(MESSAGES);
    const [doubled] = await system.database.query<{ n: number }>(
      `select count(*)::int as n from (select source_id from raw_events where user_id = $1 group by 1 having count(*) > 1) d`,
      [ada!.userId],
    );
    expect(doubled!.n).toBe(0);
    expect(await rowsOf('interactions')).toBe(MESSAGES);
  });

  it('a demoted administrator: loses the role at once, in mid-batch, and keeps what everybody may', async () => {
    ada = await system.signIn('Ada again');
    await change('setUserRole', 'role: ADMIN');
    const QUERY = '{ adminUsers(first: 1) { edges { cursor } } }';
    const codes = async () => (await ada!.graphql(QUERY)).errors?.map(({ extensions }) => extensions?.code) ?? [];
    expect(await codes()).toEqual([]);
    await begin();
    await change('setUserRole', 'role: USER');
    expect(await codes()).toEqual(['FORBIDDEN']);
    // An import needs no role: neither its rows nor the queued jobs hold one.
    expect((await batch()).error_code).toBeNull();
    expect(await finishedBatch(ada!, batchId)).toMatchObject({ state: 'COMPLETED', ledger: { stored: MESSAGES } });
  });
});
