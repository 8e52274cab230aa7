import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pointsForScore } from '../../libs/contacts/domain/strength.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import { newOrigin } from '../setup/interaction-builder.js';
import { insertCompany, insertContacts } from '../setup/people-builder.js';

interface Listed {
  contacts: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: {
      node: { id: string; displayName: string };
      match: { field: string; text: string; approximate: boolean; highlights: { start: number; length: number }[] };
    }[];
  };
}

const DAY = 86_400_000;
const LIST = `query ($filter: ContactFilter, $sort: ContactSort, $search: String, $first: Int, $after: String) {
  contacts(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id displayName } match { field text approximate highlights { start length } } }
  }
}`;

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let acme: string;
let batchId: string;
const ids: Record<string, string> = {};

const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const list = async (variables: object, user = ada) =>
  (await user.ask<Listed>(LIST, { first: 50, ...variables })).contacts;
const names = async (variables: object) => (await list(variables)).edges.map(({ node }) => node.displayName);

async function seed(): Promise<void> {
  const { query } = system.database;
  acme = await insertCompany(query, ada.userId, 'Acme Works', 'acme.example');
  ({ batchId } = await newOrigin(query, ada.userId));
  const seeds = [
    { name: 'Anna Berg', email: 'anna@acme.example', companyId: acme, lastAt: daysAgo(1), firstAt: daysAgo(400), emails: 9, strength: pointsForScore(80, new Date()), phone: '+49 30 1234', createdAt: daysAgo(9) },
    { name: 'bert Öhler', email: 'bert@sub.acme.example', companyId: acme, lastAt: daysAgo(40), firstAt: daysAgo(90), emails: 2, meetings: 1, strength: pointsForScore(30, new Date()), createdAt: daysAgo(8), batchId },
    { name: 'Cleo Michaelsen', email: 'cleo@other.example', lastAt: daysAgo(100), firstAt: daysAgo(100), emails: 1, jobTitle: 'Architect', createdAt: daysAgo(7) },
    { name: 'Dora 100%_Odd', email: 'dora@notacme.example', createdAt: daysAgo(6) },
    { name: 'Emil', email: 'emil@people.example', createdAt: daysAgo(5), lastAt: daysAgo(40) },
  ]; // prettier-ignore
  for (const [index, id] of (await insertContacts(query, ada.userId, seeds)).entries())
    ids[seeds[index]!.name.split(' ')[0]!] = id;
  await insertContacts(query, ada.userId, [{ name: 'Anna B', email: 'anna.b@home.example', mergedInto: ids.Anna }]);
  await insertContacts(query, bob.userId, [{ name: 'Anna of Bob', email: 'anna@acme.example', lastAt: daysAgo(1) }]);
}

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  await seed();
});
afterAll(() => system?.stop());

describe('contacts, filtered', () => {
  it.each([
    ['of a company', () => ({ companyId: acme }), ['Anna', 'bert']],
    ['by domain, and what lies below it', () => ({ domain: 'ACME.example' }), ['Anna', 'bert']],
    ['by a part of the name or of an address', () => ({ text: 'a@' }), ['Anna', 'Dora']],
    ['by an address that came by a merge', () => ({ text: 'home.example' }), ['Anna']],
    ['each character standing for itself', () => ({ text: '0%_o' }), ['Dora']],
    ['with a phone', () => ({ hasPhone: true }), ['Anna']],
    ['without a phone and with a job title', () => ({ hasPhone: false, hasJobTitle: true }), ['Cleo']],
    ['without a company', () => ({ hasCompany: false }), ['Cleo', 'Dora', 'Emil']],
    ['by strength', () => ({ strength: { min: 30 } }), ['Anna', 'bert']],
    ['by strength from both sides', () => ({ strength: { min: 1, max: 30 } }), ['bert']],
    ['in touch within days', () => ({ lastInteraction: { withinDays: 50 } }), ['Anna', 'bert', 'Emil']],
    ['not in touch for days', () => ({ lastInteraction: { olderThanDays: 60 } }), ['Cleo']],
    ['between two moments', () => ({ lastInteraction: { after: daysAgo(50), before: daysAgo(30) } }), ['bert', 'Emil']],
    ['never in touch', () => ({ neverContacted: true }), ['Dora']],
    ['first in touch long ago', () => ({ firstInteraction: { before: daysAgo(200) } }), ['Anna']],
    ['by number of interactions', () => ({ interactions: { min: 3 } }), ['Anna', 'bert']],
    ['by when they came', () => ({ created: { after: daysAgo(6.5) } }), ['Dora', 'Emil']],
    ['never edited', () => ({ edited: false }), ['Anna', 'bert', 'Cleo', 'Dora', 'Emil']],
    ['from an import', () => ({ batchId }), ['bert']],
    ['in groups', () => ({ any: [{ companyId: acme, hasPhone: true }, { all: [{ neverContacted: true }] }] }), ['Anna', 'Dora']],
    ['that are not so', () => ({ not: { companyId: acme } }), ['Cleo', 'Dora', 'Emil']],
    ['by nothing of an empty group', () => ({ any: [] }), []],
  ])('%s', async (_, filter, expected) => {
    const { edges, totalCount } = await list({ filter: filter(), sort: { field: 'NAME', direction: 'ASC' } });
    expect(edges.map(({ node }) => node.displayName.split(' ')[0])).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  }); // prettier-ignore

  it('with a meeting ahead that takes place', async () => {
    expect(await names({ filter: { hasNextMeeting: true } })).toEqual([]);
    await meetingAhead(ids.Emil!, true);
    expect(await names({ filter: { hasNextMeeting: true } })).toEqual([]);
    await meetingAhead(ids.Emil!, false);
    expect(await names({ filter: { hasNextMeeting: true } })).toEqual(['Emil']);
    const { contact } = await ada.ask<{ contact: { nextInteractionAt: string } }>(
      'query ($id: ID!) { contact(id: $id) { nextInteractionAt } }',
      { id: ids.Emil },
    );
    expect(Date.parse(contact.nextInteractionAt)).toBeGreaterThan(Date.now());
  });

  it('refuses what is too deep, too long or not valid', async () => {
    const deep = (levels: number): object => (levels === 0 ? { edited: true } : { not: deep(levels - 1) });
    for (const filter of [
      deep(5),
      deep(2000),
      { any: Array.from({ length: 31 }, () => ({ edited: true })) },
      { tagId: 'no key' },
      { domain: 'a b' },
      { strength: { min: -1 } },
      { lastInteraction: { withinDays: -1 } },
      { text: '\0' },
    ]) {
      const { errors } = await ada.graphql(LIST, { filter, first: 5 });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(await names({ filter: deep(4) })).toHaveLength(0);
  });
});

/** A meeting of tomorrow with a contact. */
async function meetingAhead(contactId: string, cancelled: boolean): Promise<void> {
  await system.database.query(
    `with meeting as (
       insert into interactions (id, user_id, source, source_id, kind, direction, occurred_at, normalized_version, content_hash)
       values (gen_random_uuid(), $1, 'test', gen_random_uuid()::text, 'meeting', 'inbound', now() + interval '1 day', 1, '')
       returning id, occurred_at
     )
     insert into interaction_participants (user_id, interaction_id, role, address, contact_id, kind, cancelled, occurred_at)
     select $1, id, 'attendee', 'emil@people.example', $2, 'meeting', $3, occurred_at from meeting`,
    [ada.userId, contactId, cancelled],
  );
}

describe('contacts, ordered', () => {
  const all = ['Anna Berg', 'bert Öhler', 'Cleo Michaelsen', 'Dora 100%_Odd', 'Emil'];
  it.each([
    ['LAST_INTERACTION', 'DESC', ['Anna', 'Emil|bert', 'Emil|bert', 'Cleo', 'Dora']],
    ['LAST_INTERACTION', 'ASC', ['Cleo', 'Emil|bert', 'Emil|bert', 'Anna', 'Dora']],
    ['FIRST_INTERACTION', 'DESC', ['bert', 'Cleo', 'Anna', 'Dora|Emil', 'Dora|Emil']],
    ['FIRST_INTERACTION', 'ASC', ['Anna', 'Cleo', 'bert', 'Dora|Emil', 'Dora|Emil']],
    ['NAME', 'ASC', ['Anna', 'bert', 'Cleo', 'Dora', 'Emil']],
    ['NAME', 'DESC', ['Emil', 'Dora', 'Cleo', 'bert', 'Anna']],
    ['STRENGTH', 'DESC', ['Anna', 'bert', 'Cleo|Dora|Emil', 'Cleo|Dora|Emil', 'Cleo|Dora|Emil']],
    ['STRENGTH', 'ASC', ['Cleo|Dora|Emil', 'Cleo|Dora|Emil', 'Cleo|Dora|Emil', 'bert', 'Anna']],
    ['INTERACTIONS', 'DESC', ['Anna', 'bert', 'Cleo', 'Dora|Emil', 'Dora|Emil']],
    ['INTERACTIONS', 'ASC', ['Dora|Emil', 'Dora|Emil', 'Cleo', 'bert', 'Anna']],
    ['CREATED', 'ASC', ['Anna', 'bert', 'Cleo', 'Dora', 'Emil']],
    ['CREATED', 'DESC', ['Emil', 'Dora', 'Cleo', 'bert', 'Anna']],
  ])(
    'by %s %s, in pages that neither repeat nor leave out while others come in',
    async (field, direction, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      const added: string[] = [];
      do {
        const page: Listed['contacts'] = await list({ sort: { field, direction }, first: 1, after });
        seen.push(...page.edges.map(({ node }) => node.displayName));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (seen.length < 4)
          added.push(
            ...(await insertContacts(system.database.query, ada.userId, [{ name: 'New', lastAt: new Date() }])),
          );
      } while (after !== null && seen.length < 20);
      await system.database.query('delete from contacts where id = any($1::uuid[])', [added]);
      const known = seen.filter((name) => name !== 'New');
      expect(new Set(known).size).toBe(all.length);
      for (const [index, name] of known.entries()) expect(expected[index]!.split('|')).toContain(name.split(' ')[0]);
    },
  );

  it('keep apart rows that differ by less than a millisecond', async () => {
    const added = await insertContacts(
      system.database.query,
      bob.userId,
      Array.from({ length: 5 }, (_, n) => ({ name: `B${n}` })),
    );
    await system.database.query(
      `update contacts set created_at = '2020-01-01T00:00:00Z'::timestamptz + (n - 1) * interval '1 microsecond'
       from unnest($1::uuid[]) with ordinality as u(key, n) where id = u.key`,
      [added],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed['contacts'] = await list(
        { sort: { field: 'CREATED', direction: 'ASC' }, first: 2, after },
        bob,
      );
      seen.push(...page.edges.map(({ node }) => node.displayName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['B0', 'B1', 'B2', 'B3', 'B4', 'Anna of Bob']);
  });

  it('refuse the cursor of another order', async () => {
    const { pageInfo } = await list({ sort: { field: 'NAME', direction: 'ASC' }, first: 1 });
    const { errors } = await ada.graphql(LIST, { after: pageInfo.endCursor, first: 1 });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('contacts, searched', () => {
  it.each([
    ['berg ann', ['Anna Berg'], 'NAME'],
    ['ÖHL', ['bert Öhler'], 'NAME'],
    ['cleo@oth', ['Cleo Michaelsen'], 'EMAIL'],
    ['home.example', ['Anna Berg'], 'EMAIL'],
    ['acme works', ['Anna Berg', 'bert Öhler'], 'COMPANY'],
    ['1234', ['Anna Berg'], 'PHONE'],
    ['%', ['Dora 100%_Odd'], 'NAME'],
  ])('for %j finds them and says why', async (search, expected, field) => {
    const { edges, totalCount } = await list({ search });
    expect(edges.map(({ node }) => node.displayName)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    expect(edges[0]!.match).toMatchObject({ field, approximate: false });
  });

  it('puts who is called so before who only works there', async () => {
    expect(await names({ search: 'acme' })).toEqual(['Anna Berg', 'bert Öhler', 'Dora 100%_Odd']);
    const [added] = await insertContacts(system.database.query, ada.userId, [{ name: 'Acme Support' }]);
    expect((await names({ search: 'acme' }))[0]).toBe('Acme Support');
    await system.database.query('delete from contacts where id = $1', [added]);
  });

  it.each(['micheal', 'Michelsen', 'ana berg', 'clao'])(
    'finds somebody by %j although nobody is written so',
    async (search) => {
      const { edges } = await list({ search });
      expect(edges[0]?.match).toMatchObject({ field: 'NAME', approximate: true });
      expect(['Cleo Michaelsen', 'Anna Berg']).toContain(edges[0]?.node.displayName);
    },
  );

  it('highlights what was found', async () => {
    const { edges } = await list({ search: 'be anna' });
    expect(edges[0]!.match).toEqual({
      field: 'NAME',
      text: 'Anna Berg',
      approximate: false,
      highlights: [
        { start: 0, length: 4 },
        { start: 5, length: 2 },
      ],
    });
  });

  it('goes together with a filter, an order and pages', async () => {
    expect(
      await names({ search: 'example', filter: { companyId: acme }, sort: { field: 'NAME', direction: 'DESC' } }),
    ).toEqual(['bert Öhler', 'Anna Berg']);
    const first = await list({ search: 'example', first: 3 });
    const second = await list({ search: 'example', first: 3, after: first.pageInfo.endCursor });
    expect(first.totalCount).toBe(5);
    expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.id)).size).toBe(5);
  });
});

it('shows nobody else anything', async () => {
  expect(await list({ filter: { companyId: acme } }, bob)).toMatchObject({ totalCount: 0, edges: [] });
  expect((await list({ search: 'acme' }, bob)).edges.map(({ node }) => node.displayName)).toEqual(['Anna of Bob']);
});
