import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../apps/google-sandbox/core/prng.js';
import { IntegrationsModule } from '../../libs/integrations/index.js';
import { NormalizationModule, NormalizeService } from '../../libs/normalization/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { SyncModule } from '../../libs/sync/index.js';
import { contentHash } from '../setup/content-hash.js';
import { type Origin, newOrigin } from '../setup/interaction-builder.js';
import { distributed, openTestContext, type TestContext } from '../setup/index.js';
import { Society, type SocietyItem } from './mail-society.js';

/** The embedded database takes several times as long, and there is nothing else that it would do otherwise. */
const ITEMS = Number(process.env.ORDER_ITEMS ?? (distributed ? 5_000 : 1_500));
const SEEDS = Number(process.env.ORDER_SEEDS ?? 1);
const NEVER = new AbortController().signal;
const SOURCES = ['google_gmail', 'google_calendar'] as const;

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext([IntegrationsModule, SyncModule, NormalizationModule]);
});
afterAll(() => context.close());

/** Somebody with a connection for each source. */
class Account {
  private readonly batches = new Map<string, Origin>();
  private constructor(readonly userId: string) {}

  static async open(): Promise<Account> {
    const account = new Account(await context.newUser());
    for (const source of SOURCES) account.batches.set(source, await newOrigin(context.query, account.userId, source));
    return account;
  }

  /** Stores items as one batch of each source, and normalizes what is there; the newest first, as always. */
  async take(items: readonly SocietyItem[]): Promise<void> {
    for (const source of SOURCES) {
      const { integrationId } = this.batches.get(source)!;
      const some = items.filter((item) => item.source === source);
      const batchId = newId();
      await context.query(
        `insert into sync_batches (id, user_id, integration_id, source, kind, state) values ($1, $2, $3, $4, 'initial', 'completed')`,
        [batchId, this.userId, integrationId, source],
      );
      await context.query(
        `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, occurred_at, payload)
         select i.id, $1, $2, $3, $3, $4, 'all', i.source_id, i.at, i.payload::json
         from unnest($5::uuid[], $6::text[], $7::timestamptz[], $8::text[]) as i(id, source_id, at, payload)`,
        [
          ...[this.userId, integrationId, batchId, source],
          some.map(newId),
          some.map(({ sourceId }) => sourceId),
          some.map(({ occurredAt }) => occurredAt),
          some.map(({ payload }) => payload),
        ],
      );
      while (await context.get(NormalizeService).runSlice(this.userId, source, NEVER)) continue;
    }
  }

  content(): Promise<string> {
    return contentHash(context.query, this.userId);
  }
}

/** Cuts a list into parts of random sizes, few or many. */
function split<T>(items: readonly T[], random: Random, largest: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += parts.at(-1)!.length)
    parts.push(items.slice(start, start + random.int(1, largest)));
  return parts;
}

describe('the order in which items come', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    `makes no difference to contacts, identities and interactions (${ITEMS} items, seed %i)`,
    async (seed) => {
      const items = new Society(seed).items(ITEMS);
      const random = new Random(seed);
      const whole = await Account.open();
      await whole.take(items);
      const expected = await whole.content();
      const merged = await context.query('select 1 from contact_merges where user_id = $1', [whole.userId]);
      const shadowed = await context.query('select 1 from interactions where user_id = $1 and shadowed', [
        whole.userId,
      ]);
      console.log(`seed ${seed}: ${merged.length} contacts merged, ${shadowed.length} copies\n${expected}`);
      expect(merged.length).toBeGreaterThan(ITEMS / 500);

      const shuffled = await Account.open();
      await shuffled.take(random.sample(items, items.length));
      expect(await shuffled.content()).toBe(expected);

      const divided = await Account.open();
      for (const part of split(random.sample(items, items.length), random, ITEMS / 4)) await divided.take(part);
      expect(await divided.content()).toBe(expected);

      const oldestFirst = await Account.open();
      const sorted = [...items].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
      for (const part of split(sorted, random, ITEMS / 10)) await oldestFirst.take(part);
      expect(await oldestFirst.content()).toBe(expected);
    },
    600_000,
  );
});
