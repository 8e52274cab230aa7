import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Searcher, MESSAGES, NO_FILTER, openSearcher } from './search-fixture.js';

let searcher: Searcher;
let ada: string;
let bob: string;

beforeAll(async () => {
  searcher = await openSearcher();
  [ada, bob] = [await searcher.context.newUser('Ada'), await searcher.context.newUser('Bob')];
  await searcher.write(ada, MESSAGES);
  await searcher.write(bob, [{ subject: 'Oven extraction of Bob', body: 'Not for Ada.' }]);
  await searcher.enrich(ada);
  await searcher.enrich(bob);
});
afterAll(() => searcher?.context.close());

const hit = async (query: string, title: string) => {
  const { hits } = await searcher.search.search(ada, { query, filter: NO_FILTER, limit: 50, offset: 0 });
  return hits.find((found) => found.title === title);
};

describe('a search', () => {
  it('finds by words of the subject and of the text, people first', async () => {
    expect((await searcher.find(ada, 'oven extraction', { kinds: ['email'] }))[0]).toBe('Oven extraction');
    expect((await searcher.find(ada, 'crane'))[0]).toBe('Terrace glazing');
    expect((await searcher.find(ada, 'sigrid glazing')).slice(0, 2)).toEqual(['Sigrid Haugen', 'Terrace glazing']);
  });

  it('finds other forms of a word, and words as they begin', async () => {
    expect((await searcher.find(ada, 'invoices'))[0]).toBe('Invoice 4711');
    expect((await searcher.find(ada, 'terr'))[0]).toBe('Terrace glazing');
  });

  it('finds what is misspelled, and says that it is', async () => {
    expect((await hit('Albrehct', 'Lena Albrecht'))?.reasons).toContain('spelling');
    expect((await hit('extracton', 'Oven extraction'))?.reasons).not.toContain('words');
  });

  it('says why it found something, and where the words are', async () => {
    const found = await hit('crane glazing', 'Terrace glazing');
    expect(found?.reasons[0]).toBe('words');
    expect(found?.titleHighlights).toEqual([{ start: 8, length: 7 }]);
    const [{ start, length }] = found!.excerptHighlights as [{ start: number; length: number }];
    expect(found!.excerpt.slice(start, start + length)).toBe('crane');
    expect(found!.people).toBe('Sigrid Haugen');
  });

  it('is narrowed down by kind, person and time', async () => {
    expect(await searcher.find(ada, 'glazing', { kinds: ['contact'] })).not.toContain('Terrace glazing');
    const [lena] = await searcher.context.query<{ id: string }>(
      `select id from contacts where user_id = $1 and display_name = 'Lena Albrecht'`,
      [ada],
    );
    expect(await searcher.find(ada, 'oven glazing', { contactId: lena!.id })).toEqual(['Oven extraction']);
    expect(await searcher.find(ada, 'glazing', { kinds: ['email'], from: new Date() })).toEqual([]);
    expect(await searcher.find(ada, 'glazing', { kinds: ['email'], to: new Date() })).toContain('Terrace glazing');
  });

  it('is paged without telling anything twice', async () => {
    const page = (offset: number) =>
      searcher.search.search(ada, { query: 'glazing oven invoice lunch', filter: NO_FILTER, limit: 2, offset });
    const all: string[] = [];
    for (let offset = 0; ; offset += 2) {
      const { hits } = await page(offset);
      all.push(...hits.slice(0, 2).map(({ id }) => id));
      if (hits.length <= 2) break;
    }
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(new Set(all).size).toBe(all.length);
  });

  it('never finds what is hidden, deleted or somebody else’s', async () => {
    expect(await searcher.find(ada, 'Bob')).not.toContain('Oven extraction of Bob');
    const { query } = searcher.context;
    await query(`update contacts set deleted_at = now() where user_id = $1 and display_name = 'Jakob Stern'`, [ada]);
    await query(`update interactions set shadowed = true where user_id = $1 and subject = 'Lunch'`, [ada]);
    expect(await searcher.find(ada, 'Jakob Stern lunch harbour')).toEqual([]);
    await searcher.enrich(ada);
    expect(await searcher.find(ada, 'Jakob Stern lunch harbour')).toEqual([]);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['ten thousand characters', 'lorem ipsum '.repeat(900)],
    ['one endless word', 'a'.repeat(10_000)],
    ['nothing but operators', `& | ! ( ) <-> :* ' " \\ % _ * ? ~ @@`],
    ['what ends a statement', `'; drop table contacts; --`],
    ['zero bytes', 'glaz\0ing \0'],
    ['emoji', '👩‍👩‍👧 🥐 glazing'],
    ['half a character', 'glazing \ud83d'],
    ['backslashes', `\\' \\\\ glazing\\`],
    ['what reads from right to left', '\u202eglazing שלום'],
    ['nothing', ''],
    ['words of grammar alone', 'the and of'],
    ['many words', Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ')],
  ])('does no harm: %s', async (_, query) => {
    const begun = performance.now();
    const { hits } = await searcher.search.search(ada, { query, filter: NO_FILTER, limit: 10, offset: 0 });
    expect(hits.length).toBeLessThanOrEqual(11);
    expect(performance.now() - begun).toBeLessThan(5_000);
    if (query.includes('glazing')) expect(hits.map(({ title }) => title)).toContain('Terrace glazing');
  });
});

describe('what is similar', () => {
  it('are people about the same things, and messages of other conversations', async () => {
    const [sigrid] = await searcher.context.query<{ id: string }>(
      `select id from contacts where user_id = $1 and display_name = 'Sigrid Haugen'`,
      [ada],
    );
    const [first] = await searcher.similar.contacts(ada, sigrid!.id, 1);
    const [name] = await searcher.context.query<{ name: string }>(
      `select display_name as name from contacts where id = $1`,
      [first!.id],
    );
    // They are at the same company.
    expect(name!.name).toBe('Marit Solberg');
    expect(await searcher.similar.contacts(bob, sigrid!.id, 5)).toEqual([]);
  });
});
