import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, startTestSystem, waitFor } from '../setup/index.js';
import { interaction, newOrigin, newRawEvents, person, writeInteractions } from '../setup/interaction-builder.js';

interface Found {
  search: {
    byMeaning: boolean;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; kind: string; title: string; reasons: string[]; people: string | null } }[];
  };
}

const SEARCH = `query ($query: String!, $filter: SearchFilterInput, $first: Int, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    byMeaning pageInfo { hasNextPage endCursor }
    edges { node { id kind title titleHighlights { start length } excerpt excerptHighlights { start length } people occurredAt contactId reasons } }
  }
}`;

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;

const search = async (variables: object, user = ada) =>
  (await user.ask<Found>(SEARCH, { first: 20, ...variables })).search;
const titles = async (variables: object, user = ada) =>
  (await search(variables, user)).edges.map(({ node }) => node.title);

async function write(user: TestUser, subjects: readonly string[], who: string): Promise<void> {
  const origin = await newOrigin(system.database.query, user.userId);
  const ids = await newRawEvents(system.database.query, user.userId, origin, subjects.length);
  // Normalized already; nothing is to be read again.
  await system.database.query(`update raw_events set normalized_version = 1000000 where user_id = $1`, [user.userId]);
  await writeInteractions(
    system.database,
    user.userId,
    subjects.map((subject, index) =>
      interaction(origin, ids[index]!, { subject, threadKey: subject, participants: [person(who)] }),
    ),
  );
}

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  await write(ada, ['Oven extraction', 'Oven door', 'Terrace glazing'], 'Lena Albrecht <lena@krume.example>');
  await write(bob, ['Oven of Bob'], 'Lena of Bob <lena@krume.example>');
  // The worker finds them by itself.
  for (const [user, count] of [[ada, 3], [bob, 1]] as const)
    await waitFor('messages to be findable', async () => (await titles({ query: 'oven glazing', filter: { kinds: ['EMAIL'] } }, user)).length === count); // prettier-ignore
});
afterAll(() => system?.stop());

describe('search', () => {
  it('finds people first, then messages, of whoever asks and of nobody else', async () => {
    const { edges, byMeaning } = await search({ query: 'albrecht oven' });
    expect(edges[0]!.node).toMatchObject({ kind: 'CONTACT', title: 'Lena Albrecht', people: 'lena@krume.example' });
    expect(edges.map(({ node }) => node.title)).toEqual(expect.arrayContaining(['Oven extraction', 'Oven door']));
    expect(edges.map(({ node }) => node.title)).not.toContain('Oven of Bob');
    expect(byMeaning).toBe(true);
    expect(await titles({ query: 'oven', filter: { kinds: ['EMAIL'] } }, bob)).toEqual(['Oven of Bob']);
  });

  it('narrows down by a contact, and by one of somebody else to nothing', async () => {
    const [mine] = (await search({ query: 'lena', filter: { kinds: ['CONTACT'] } })).edges;
    const [theirs] = (await search({ query: 'lena', filter: { kinds: ['CONTACT'] } }, bob)).edges;
    const withContact = (contactId: string) => titles({ query: 'glazing', filter: { contactId } });
    expect(await withContact(mine!.node.id)).toEqual(['Terrace glazing']);
    expect(await withContact(theirs!.node.id)).toEqual([]);
  });

  it('is paged by cursors, and refuses what is none', async () => {
    const filter = { kinds: ['EMAIL'] };
    const first = await search({ query: 'oven', filter, first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await search({ query: 'oven', filter, first: 1, after: first.pageInfo.endCursor });
    expect(second.edges[0]!.node.id).not.toBe(first.edges[0]!.node.id);
    const wrong = await ada.graphql(SEARCH, { query: 'oven', first: 1, after: 'nonsense' });
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('answers whatever is typed, and refuses what nobody types', async () => {
    expect(await titles({ query: `'" & | ! <-> \\ \u0000 :*` })).toEqual([]);
    expect(await titles({ query: 'x'.repeat(10_000) })).toEqual([]);
    const { errors } = await ada.graphql(SEARCH, { query: 'x'.repeat(30_000) });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('tells similar contacts and messages of one’s own', async () => {
    const [lena] = (await search({ query: 'lena', filter: { kinds: ['CONTACT'] } })).edges;
    const [oven] = (await search({ query: 'oven door', filter: { kinds: ['EMAIL'] } })).edges;
    const SIMILAR = `query ($contact: ID!, $message: ID!) {
      contact(id: $contact) { similar { likeness contact { id } } }
      interaction(id: $message) { similar(first: 1) { likeness interaction { subject } } }
    }`;
    const found = await ada.ask<{
      contact: { similar: unknown[] };
      interaction: { similar: { interaction: { subject: string } }[] };
    }>(SIMILAR, { contact: lena!.node.id, message: oven!.node.id });
    expect(found.contact.similar).toEqual([]);
    expect(found.interaction.similar.map((one) => one.interaction.subject)).toEqual(['Oven extraction']);
  });
});
