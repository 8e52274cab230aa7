import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { newId } from '../../libs/platform/database/index.js';
import { DataExportsService, ExportWriter, ExportsModule } from '../../libs/privacy/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

const MB = 1024 ** 2;
/** Those that pack well, and those that do not. */
const [PACKED, RANDOM] = [240, 16];
const ITEMS = PACKED + RANDOM;
/** Far less than there is to export, far more than a few pieces take. */
const BOUND = 160 * MB;
const NEVER = new AbortController().signal;

let context: TestContext;
let userId: string;
let exportId: string;

beforeAll(async () => {
  context = await openTestContext([ExportsModule], { EXPORT_SLICE_SECONDS: '1' });
  userId = await context.newUser();
  const [integrationId, batchId] = [newId(), newId()];
  await context.query(
    `insert into integrations (id, user_id, source, account_id, account_email, scopes)
     values ($1, $2, 'google_gmail', 'one', 'one@people.example', '{}')`,
    [integrationId, userId],
  );
  await context.query(
    `insert into sync_batches (id, user_id, integration_id, source, kind, state)
     values ($1, $2, $3, 'google_gmail', 'initial', 'completed')`,
    [batchId, userId, integrationId],
  );
  // A megabyte each, made in the database so that nothing large is in this process.
  for (let index = 0; index < ITEMS; index++)
    await context.query(
      `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, payload)
       select gen_random_uuid(), $1, $2, $3, $3, 'google_gmail', 'mailbox', $4,
         json_build_object('text', case when $5 then repeat(md5($4), 32768)
           else (select string_agg(md5(random()::text), '') from generate_series(1, 32768)) end)`,
      [userId, integrationId, batchId, `item-${String(index).padStart(4, '0')}`, index < PACKED],
    );
}, 300_000);
afterAll(() => context?.close());

/** By how much the process grows at most while something is done. */
async function growth(work: (look: () => void) => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = 0;
  await work(() => (most = Math.max(most, process.memoryUsage().rss - before)));
  return most;
}

describe('an export of a large mailbox', () => {
  it('is written with a few pieces in memory, in turns', async () => {
    exportId = (await context.get(DataExportsService).ask(userId))!.id;
    let turns = 0;
    const most = await growth(async (look) => {
      do {
        turns++;
        look();
      } while (await context.get(ExportWriter).work(userId, exportId, NEVER));
    });
    expect(turns).toBeGreaterThan(1);
    expect(most).toBeLessThan(BOUND);
    const [pieces] = await context.query<{ most: number; total: number }>(
      `select max(bytes)::int as most, sum(bytes)::float8 as total from data_export_chunks where export_id = $1`,
      [exportId],
    );
    expect(pieces!.total).toBeGreaterThan(ITEMS * MB);
    expect(pieces!.most).toBeLessThan(6 * MB);
  });

  it('is sent with a few pieces in memory, and no faster than it is taken', async () => {
    const service = context.get(DataExportsService);
    const path = (await service.link(userId, exportId))!;
    const query = new URL(path, 'http://localhost').searchParams;
    const link = { until: query.get('until')!, signature: query.get('signature')! };
    const open = async () => (await service.download(userId, exportId, link))!.content;
    let sent = 0;
    const most = await growth(async (look) => {
      for await (const part of await open()) {
        sent += (part as Buffer).length;
        look();
      }
    });
    // What it took to make it was bounded, and all of it came.
    expect(sent).toBeGreaterThan((RANDOM * MB) / 2);
    expect(most).toBeLessThan(BOUND);

    // Whoever stops reading holds up the rest: what was not taken was not fetched, so it is missed when it goes.
    const slow = await open();
    slow.read(0);
    await once(slow, 'readable');
    await context.query(`delete from data_export_chunks where export_id = $1 and entry like '%raw_events%'`, [
      exportId,
    ]);
    await expect(slow.resume().toArray()).rejects.toThrow('deleted');
  });
});
