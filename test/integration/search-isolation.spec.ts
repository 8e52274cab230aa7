import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Searcher, openSearcher } from './search-fixture.js';

const MATCHES = `select * from search_matches(array['secret*'], array['secret'], null, null, null, null, true)`;

let searcher: Searcher;
let ada: string;
let bob: string;

beforeAll(async () => {
  searcher = await openSearcher();
  [ada, bob] = [await searcher.context.newUser('Ada'), await searcher.context.newUser('Bob')];
  for (const user of [ada, bob]) {
    await searcher.write(user, [{ subject: 'Secret plans', body: 'secret' }]);
    await searcher.enrich(user);
  }
});
afterAll(() => searcher?.context.close());

describe('the function that searches', () => {
  it('gives the rows of whoever asks, and of nobody else', async () => {
    const { database, query } = searcher.context;
    for (const user of [ada, bob]) {
      const found = await database.forUser(user, (scope) => scope.query<{ subject_id: string }>(MATCHES));
      expect(found).toHaveLength(1);
      expect(await query(`select user_id from search_texts where subject_id = $1`, [found[0]!.subject_id])).toEqual([
        { user_id: user },
      ]);
    }
  });

  it('gives nothing to nobody', async () => {
    const found = await searcher.context.database.forUser(ada, async (scope) => {
      await scope.query(`select set_config('app.user_id', '', true)`);
      return scope.query(MATCHES);
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['another’s key before a word', (own: string) => [`${own}secret*`]],
    ['quotes', () => [`x' | 'secret`]],
    ['operators', () => [`secret' <-> 'plans*`, `!secret`]],
  ])('finds nothing of others by %s', async (_, stems) => {
    const found = await searcher.context.database.forUser(ada, (scope) =>
      scope.query<{ subject_id: string }>(
        `select m.subject_id from search_matches($1, $1, null, null, null, null, true) m
         join search_texts t on t.subject_id = m.subject_id`,
        [stems(bob.slice(-8))],
      ),
    );
    const others = await searcher.context.query(
      `select from search_texts where user_id <> $1 and subject_id = any($2::uuid[])`,
      [ada, found.map(({ subject_id }) => subject_id)],
    );
    expect(others).toEqual([]);
  });

  it('cannot be called by the system, nor led to tables of somebody’s own', async () => {
    const { database } = searcher.context;
    await expect(database.asSystem('test', (scope) => scope.query(MATCHES))).rejects.toThrow(/permission denied/);
    const found = await database.forUser(ada, async (scope) => {
      await scope.query(`create temp table search_texts (user_id uuid) on commit drop`);
      return scope.query(MATCHES);
    });
    expect(found).toHaveLength(1);
  });

  it('lets nobody write to, or read, another’s words and vectors', async () => {
    const { database } = searcher.context;
    for (const table of ['search_texts', 'embeddings']) {
      const seen = await database.forUser(ada, (scope) =>
        scope.query<{ user_id: string }>(`select distinct user_id from ${table}`),
      );
      expect(seen).toEqual([{ user_id: ada }]);
      await database.forUser(ada, (scope) => scope.query(`delete from ${table} where user_id = $1`, [bob]));
      expect(await searcher.rows(bob, table as 'embeddings')).toBeGreaterThan(0);
    }
  });
});
