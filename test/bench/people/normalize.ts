import { NormalizationModule, NormalizeService } from '../../../libs/normalization/index.js';
import { newId } from '../../../libs/platform/database/index.js';
import { IntegrationsModule } from '../../../libs/integrations/index.js';
import { SyncModule } from '../../../libs/sync/index.js';
import { newOrigin } from '../../setup/interaction-builder.js';
import { type TestContext, distributed, openTestContext } from '../../setup/index.js';
import { NORMALIZED_TABLES, copySeconds } from '../copy-baseline.js';
import { type Figure, atLeast, exactly } from '../sync/figure.js';
import { cpuSeconds } from './cpu.js';
import { Mailbox, type MailItem } from './mailbox.js';
import { type Sent, watchStatements } from './statements.js';

const ITEMS = Number(process.env.BENCH_ITEMS ?? 20_000);
const PER_SECOND = 2_500;
const AT_ONCE = 1_000;
/** Items of somebody else that come before: a worker has run for a while, its code compiled and its connections open. */
const BEFORE = 2_000;
const SETTLES = /settling of/;
/** What asks for the next 2,000 that wait: contacts, and messages whose conversation is to be found. */
const PORTIONS = [/from unsettled_contacts\s+where/, /from conversation_members where .* is null limit/];

async function normalizeAll(context: TestContext, userId: string): Promise<void> {
  const normalize = context.get(NormalizeService);
  while (await normalize.runSlice(userId, 'google_gmail', new AbortController().signal, true)) continue;
}

async function store(context: TestContext, userId: string, items: readonly MailItem[]): Promise<void> {
  const { integrationId, batchId } = await newOrigin(context.query, userId);
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const some = items.slice(start, start + AT_ONCE);
    await context.query(
      `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, occurred_at, payload)
       select i.id, $1, $2, $3, $3, 'google_gmail', 'mailbox', i.source_id, i.at, i.payload::json
       from unnest($4::uuid[], $5::text[], $6::timestamptz[], $7::text[]) as i(id, source_id, at, payload)`,
      [
        ...[userId, integrationId, batchId],
        some.map(newId),
        some.map(({ sourceId }) => sourceId),
        some.map(({ occurredAt }) => occurredAt),
        some.map(({ payload }) => payload),
      ],
    );
  }
}

const settles = ({ statements }: Sent): boolean => statements.some((sql) => SETTLES.test(sql));

/** How much oftener a settling transaction sent one of its statements than there were portions of what waited. */
function excess({ statements }: Sent): number {
  const settling = statements.slice(statements.findLastIndex((sql) => SETTLES.test(sql)));
  const portions = PORTIONS.map((asks) => settling.filter((sql) => asks.test(sql)).length);
  const times = [...Map.groupBy(settling, (sql) => sql).values()].map(({ length }) => length);
  return Math.max(...times) - Math.max(1, ...portions);
}

/** Whether transactions need more statements in a large mailbox than in a small one. */
function constancy(small: readonly Sent[], large: readonly Sent[]): Figure[] {
  const [few, many] = [small, large].map((sent) =>
    Math.max(0, ...sent.filter((each) => !settles(each)).map(({ statements }) => statements.length)),
  ) as [number, number];
  const settling = large.filter(settles);
  const more = Math.max(0, ...settling.map(excess));
  return [
    {
      name: `statements of a transaction that only writes (of ${BEFORE} items: ${few})`,
      value: `${many}`,
      aim: `≤ ${few}, however much there is`,
      reached: few > 0 && many <= few,
    },
    {
      name: `statements that ${settling.length} transactions which settle people sent oftener than once for each 2,000`,
      value: `${more}`,
      aim: '0, however much there is',
      reached: settling.length > 0 && more === 0,
    },
  ];
}

/** 20,000 raw events of a mailbox, normalized as by a worker that has done others before. */
export async function measureNormalizing(): Promise<Figure[]> {
  const context = await openTestContext([IntegrationsModule, SyncModule, NormalizationModule], {
    NORMALIZE_SLICE_SECONDS: '120',
  });
  try {
    const sent = watchStatements(context.database, ['normalize.store', 'contacts.settle']);
    const another = await context.newUser();
    await store(context, another, new Mailbox(2).items(BEFORE));
    await normalizeAll(context, another);
    const userId = await context.newUser();
    const items = new Mailbox(1).items(ITEMS);
    const bytes = items.reduce((sum, { payload }) => sum + payload.length, 0);
    await store(context, userId, items);
    const small = sent.splice(0);
    const before = await cpuSeconds(context);
    const begun = performance.now();
    await normalizeAll(context, userId);
    const seconds = (performance.now() - begun) / 1_000;
    const after = await cpuSeconds(context);
    const chunks = sent.filter(({ point }) => point === 'normalize.store');
    const writing = chunks.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1_000;
    const [made] = await context.query<{ interactions: number; contacts: number; url: string }>(
      `select (select count(*)::int from interactions where user_id = $1) as interactions,
         (select count(*)::int from contacts where user_id = $1 and merged_into is null) as contacts`,
      [userId],
    );
    const url = context.environment?.DATABASE_URL;
    const copy = url ? (await copySeconds(url, 3, NORMALIZED_TABLES))[1]! : Number.NaN;
    const counts = chunks.map(({ statements }) => statements.length);
    console.log(
      `  ${ITEMS} items of ${(bytes / ITEMS / 1024).toFixed(1)} kB, ${made!.contacts} contacts, ${chunks.length} chunks in ${seconds.toFixed(1)} s, ` +
        `${writing.toFixed(1)} s of it in transactions that write\n` +
        `  processor time: Node ${(after.node - before.node).toFixed(1)} s, database ${((after.database ?? Number.NaN) - (before.database ?? 0)).toFixed(1)} s\n` +
        `  statements of each chunk: ${counts.join(' ')}\n` +
        `  COPY + INSERT of the same finished rows: ${copy.toFixed(1)} s, ${((copy / seconds) * 100).toFixed(0)} % of the time`,
    );
    const speed = atLeast('normalizing', ITEMS / seconds, PER_SECOND, 'items/s', 0);
    return [
      exactly('items normalized', made!.interactions, ITEMS),
      distributed ? speed : { ...speed, aim: 'printed only on the embedded database', reached: true },
      ...constancy(small, sent),
    ];
  } finally {
    await context.close();
  }
}
