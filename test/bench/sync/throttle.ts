import { approveAll, finishedBatch, startTestSystem, waitFor } from '../../setup/index.js';
import { type Figure, atLeast, atMost, exactly } from './figure.js';

const MESSAGES = 20_000;
/** The sandbox's minute lasts so long; Google's limits hold for each of its minutes. */
const MINUTE_MS = 6_000;
const UNITS_PER_MINUTE = 6_000;

interface Call {
  at: number;
  units: number;
  status: number;
}

/** A mailbox of 20,000 messages under Google's own limits, on a clock that runs ten times as fast. */
export async function measureThrottle(): Promise<Figure[]> {
  const account = 'full@studio.example';
  const system = await startTestSystem({
    sandbox: [
      ...['--mailbox', 'empty', '--account', account, '--synthetic', String(MESSAGES)],
      ...['--quota', 'default', '--quota-minute-ms', String(MINUTE_MS)],
    ],
    environment: { GOOGLE_QUOTA: 'on', GOOGLE_QUOTA_WINDOW_SECONDS: String(MINUTE_MS / 1000), SWEEP_SECONDS: '5' },
  });
  try {
    const user = await system.signIn();
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], account);
    const { batchId } = await approveAll(user, integrationId!);
    await system.sandbox.admin('DELETE', '/ledger');
    const stored = async () =>
      (
        await system.database.query<{ count: number }>(
          `select count(*)::int as count from sync_items where batch_id = $1 and state = 'stored'`,
          [batchId],
        )
      )[0]!.count;
    await waitFor('a part to be stored', async () => (await stored()) > MESSAGES / 5, 900_000, 500);

    const begun = performance.now();
    await system.sandbox.admin('POST', `/accounts/${account}/messages`, {
      from: 'Nora <nora@client.example>',
      to: account,
      subject: 'In between',
      text: 'While the past comes in.',
    });
    const { syncNow } = await user.ask<{ syncNow: { batch: { id: string; kind: string } } }>(
      `mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id kind } } }`,
      { id: integrationId },
    );
    await finishedBatch(user, syncNow.batch.id, 25);
    const lookSeconds = ((performance.now() - begun) / 1000) * (60_000 / MINUTE_MS);

    const { ledger } = await finishedBatch(user, batchId, 500, 1_200_000);
    const { calls } = await system.sandbox.admin<{
      calls: { recent: Call[]; byMethod: Record<string, Record<string, number>> };
    }>('GET', `/ledger?account=${account}&calls=100000`);
    const refused = Object.values(calls.byMethod).reduce((sum, by) => sum + (by['403'] ?? 0) + (by['429'] ?? 0), 0);
    return [
      atLeast('use of the per-user quota', use(calls.recent) * 100, 95, '%'),
      exactly('calls that Google refused', refused, 0),
      exactly('messages stored', ledger.stored, MESSAGES),
      exactly('the look meanwhile was a batch of its own', syncNow.batch.kind, 'INCREMENTAL'),
      atMost('an incremental sync meanwhile, in quota time', lookSeconds, 10, 's'),
    ];
  } finally {
    await system.stop();
  }
}

/** Units spent in the whole minutes between the first and the last message, of what they allow. */
function use(calls: readonly Call[]): number {
  const spent = new Map<number, number>();
  for (const { at, units } of calls) {
    const minute = Math.floor(at / MINUTE_MS);
    spent.set(minute, (spent.get(minute) ?? 0) + units);
  }
  const minutes = [...spent.keys()].sort((a, b) => a - b);
  const whole = minutes.slice(1, -1);
  const span = (whole.at(-1) ?? 0) - (whole[0] ?? 0) + 1;
  return whole.reduce((sum, minute) => sum + spent.get(minute)!, 0) / (span * UNITS_PER_MINUTE);
}
