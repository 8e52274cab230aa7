import { EnrichService, SearchModule, SearchService } from '../../libs/ai/index.js';
import { distributed, openTestContext } from '../setup/index.js';
import { newOrigin, newRawEvents, writeInteractions } from '../setup/interaction-builder.js';
import { runParts } from './run-parts.js';
import { cloneUser, withoutIndexes } from './search/clone-user.js';
import { MESSAGES, makeMailbox } from './search/mailbox.js';
import { measureRecall } from './search/recall.js';
import { type Figure, atLeast, atMost, quantile } from './sync/figure.js';

const USERS = distributed ? 20 : 2;
const QUERIES = 400;
const WARM = 40;

// `npm run bench:search`
await runParts({ search: measureSearch });

/** What it takes to make a mailbox findable, and to find in it among those of 19 others. */
async function measureSearch(): Promise<Figure[]> {
  const context = await openTestContext([SearchModule], { DATABASE_STATEMENT_TIMEOUT_MS: '600000' });
  const figures: Figure[] = [];
  try {
    const user = await context.newUser();
    const mailbox = makeMailbox(7);
    const origin = await newOrigin(context.query, user);
    const raw = await newRawEvents(context.query, user, origin, MESSAGES);
    const database = { url: context.environment!.DATABASE_URL!, query: context.query, drop: () => Promise.resolve() };
    await writeInteractions(database, user, [...mailbox.messages(origin, raw)]);
    for (const table of ['contacts', 'interactions', 'interaction_participants'])
      await context.query(`vacuum (analyze) ${table}`);

    const enrich = context.get(EnrichService);
    let begun = performance.now();
    while (await enrich.runSlice(user, new AbortController().signal));
    const seconds = (performance.now() - begun) / 1000;
    const [made] = await context.query<{ count: number }>(`select count(*)::int from embeddings where user_id = $1`, [
      user,
    ]);
    console.log(`${made!.count} vectors and texts written in ${seconds.toFixed(1)} s`);
    figures.push(atLeast('embedding with `local`, rows written', made!.count / seconds, 1_500, 'a second', 0));

    begun = performance.now();
    await withoutIndexes(context.query, async () => {
      for (let i = 1; i < USERS; i++) await cloneUser(context.query, user, await context.newUser());
    });
    for (const table of ['contacts', 'interactions', 'interaction_participants', 'search_texts', 'embeddings'])
      await context.query(`vacuum (analyze) ${table}`);
    const [all] = await context.query<{ count: number }>('select count(*)::int from search_texts');
    console.log(`${all!.count} rows of ${USERS} users (${((performance.now() - begun) / 1000).toFixed(0)} s)`);

    const search = context.get(SearchService);
    const filter = { kinds: null, contactId: null, from: null, to: null };
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < WARM + QUERIES; i++) {
      const query = mailbox.query();
      begun = performance.now();
      const { hits } = await search.search(user, { query, filter, limit: 25, offset: 0 });
      if (i >= WARM) times.push(performance.now() - begun);
      found += hits.length > 0 ? 1 : 0;
    }
    console.log(
      `${found} of ${WARM + QUERIES} queries found something; p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
    );
    figures.push(atMost('hybrid search, p95', quantile(times, 0.95), 60, 'ms'));
    figures.push(
      atLeast(
        'recall@10 of vectors, against exact',
        await measureRecall(context, search, user, mailbox.query),
        0.95,
        '',
        3,
      ),
    );
  } finally {
    await context.close();
  }
  return figures;
}
