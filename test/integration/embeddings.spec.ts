import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EnrichService } from '../../libs/ai/index.js';
import { type Searcher, MESSAGES, openSearcher } from './search-fixture.js';

let searcher: Searcher;
let ada: string;
let batchId: string;

beforeAll(async () => {
  searcher = await openSearcher();
});
afterAll(() => searcher?.context.close());
beforeEach(async () => {
  ada = await searcher.context.newUser('Ada');
  ({ batchId } = await searcher.write(ada, MESSAGES));
  await searcher.enrich(ada);
});

const subjects = async (table: string): Promise<string[]> =>
  (
    await searcher.context.query<{ subject: string }>(
      `select i.subject from ${table} t join interactions i on i.id = t.subject_id where t.user_id = $1 order by 1`,
      [ada],
    )
  ).map(({ subject }) => subject);
const both = async () => [await subjects('search_texts'), await subjects('embeddings')];
const ALL = MESSAGES.map(({ subject }) => subject!).sort();

describe('what things are found by', () => {
  it('is made of every message and person, once', async () => {
    expect(await both()).toEqual([ALL, ALL]);
    const [before] = await searcher.context.query(
      `select max(xmin::text::bigint)::text x from embeddings where user_id = $1`,
      [ada],
    );
    await searcher.enrich(ada);
    expect(
      await searcher.context.query(`select max(xmin::text::bigint)::text x from embeddings where user_id = $1`, [ada]),
    ).toEqual([before]);
    const contacts = await searcher.context.query(`select from embeddings where user_id = $1 and kind = 'contact'`, [
      ada,
    ]);
    expect(contacts).toHaveLength(4);
  });

  it('goes in the transaction that changes the thing, and comes back as it is then', async () => {
    await searcher.context.query(
      `update interactions set subject = 'Changed', updated_at = now() where user_id = $1 and subject = 'Lunch'`,
      [ada],
    );
    expect(await both()).toEqual([ALL.filter((title) => title !== 'Lunch'), ALL.filter((title) => title !== 'Lunch')]);
    await searcher.enrich(ada);
    expect(await searcher.find(ada, 'changed')).toContain('Changed');
  });

  it('goes with what it was made of, however that goes', async () => {
    await searcher.context.query(`delete from sync_batches where id = $1`, [batchId]);
    expect(await both()).toEqual([[], []]);
    await searcher.context.query(`delete from contacts where user_id = $1`, [ada]);
    expect(await searcher.rows(ada, 'embeddings')).toBe(0);
    expect(await searcher.rows(ada, 'search_texts')).toBe(0 + (await companies()));
  });

  it('is not written of what changed while a model was asked', async () => {
    await searcher.context.query(`delete from search_texts where user_id = $1`, [ada]);
    await searcher.context.query(`update interactions set shadowed = true where user_id = $1 and subject = 'Lunch'`, [
      ada,
    ]);
    await searcher.enrich(ada);
    expect(await subjects('search_texts')).not.toContain('Lunch');
  });

  it('is words alone while AI is off, and vectors follow once it is on', async () => {
    await searcher.context.query(`delete from embeddings where user_id = $1`, [ada]);
    await searcher.context.query(`insert into ai_settings (user_id, enabled) values ($1, false)
      on conflict (user_id) do update set enabled = false`, [ada]); // prettier-ignore
    await searcher.enrich(ada);
    expect(await searcher.rows(ada, 'embeddings')).toBe(0);
    expect(await searcher.find(ada, 'oven')).toContain('Oven extraction');
    await searcher.context.query(`update ai_settings set enabled = true where user_id = $1`, [ada]);
    await searcher.enrich(ada);
    expect(await subjects('embeddings')).toEqual(ALL);
  });

  it.each(['interactions', 'contacts', 'companies', 'documents'])('is missed by a sweep, of %s too', async (table) => {
    const { context } = searcher;
    await context.query(
      `insert into documents (id, user_id, contact_id, name, media_type, size)
       select gen_random_uuid(), $1, id, 'plan.txt', 'text/plain', 1 from contacts where user_id = $1 limit 1`,
      [ada],
    );
    await searcher.enrich(ada);
    const left = () => context.get(EnrichService).usersLeft();
    expect(await left()).not.toContain(ada);
    await context.query(`delete from search_texts s using ${table} t where t.id = s.subject_id and t.user_id = $1`, [
      ada,
    ]);
    expect(await left()).toContain(ada);
  });

  it('is made anew when another model takes over, and the old vectors go when that is done', async () => {
    await searcher.context.query(`update embeddings set model = 'older' where user_id = $1`, [ada]);
    await searcher.enrich(ada);
    const models = await searcher.context.query<{ model: string }>(
      `select distinct model from embeddings where user_id = $1`,
      [ada],
    );
    expect(models).toHaveLength(1);
    expect(models[0]!.model).not.toBe('older');
    expect(await subjects('embeddings')).toEqual(ALL);
  });
});

async function companies(): Promise<number> {
  const [row] = await searcher.context.query<{ count: number }>(
    `select count(*)::int from companies where user_id = $1`,
    [ada],
  );
  return row!.count;
}
