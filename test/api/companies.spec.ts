import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pointsForScore } from '../../libs/contacts/domain/strength.js';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import { insertCompany, insertContacts } from '../setup/people-builder.js';

interface Company {
  id: string;
  name: string;
  domain: string | null;
  edited: boolean;
  totals: { contactCount: number; interactionCount: number; lastInteractionAt: string | null; strength: number };
  parent: { name: string } | null;
  subsidiaries: { name: string }[];
  contacts: { totalCount: number; edges: { node: { displayName: string } }[] };
}
interface List {
  companies: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Company }[] };
}
interface Payload {
  company: Company | null;
  userErrors: { code: string; field: string | null }[];
}

const COMPANY = `id name domain edited totals { contactCount interactionCount lastInteractionAt strength } parent { name }
  subsidiaries { name } contacts(sort: { field: NAME, direction: ASC }) { totalCount edges { node { displayName } } }`;
const LIST = `query ($filter: CompanyFilter, $sort: CompanySort, $search: String, $first: Int, $after: String) {
  companies(filter: $filter, sort: $sort, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id name totals { contactCount interactionCount lastInteractionAt strength } } }
  }
}`;

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
const ids: Record<string, string> = {};

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const names = async (variables: Record<string, unknown>, user = ada) =>
  (await user.ask<List>(LIST, variables)).companies.edges.map(({ node }) => node.name);
const company = async (id: string, user = ada) =>
  (await user.ask<{ company: Company | null }>(`query ($id: ID!) { company(id: $id) { ${COMPANY} } }`, { id })).company;

async function change(name: 'createCompany' | 'updateCompany', input: object, user = ada): Promise<Payload> {
  const type = name === 'createCompany' ? 'CreateCompanyInput' : 'UpdateCompanyInput';
  const data = await user.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { company { ${COMPANY} } userErrors { code field } } }`,
    { input },
  );
  return data[name]!;
}

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  const { query } = system.database;
  for (const [name, domain] of [
    ['Acme', 'acme.example'],
    ['beta', 'beta.example'],
    ['Gamma', null],
  ] as const)
    ids[name] = await insertCompany(query, ada.userId, name, domain);
  const at40 = pointsForScore(40, new Date());
  const people = await insertContacts(query, ada.userId, [
    { name: 'Anna', companyId: ids.Acme, lastAt: daysAgo(9), emails: 3, strength: at40 },
    { name: 'Bert', companyId: ids.Acme, lastAt: daysAgo(2), emails: 1, meetings: 1, strength: at40 },
    { name: 'Cleo', companyId: ids.beta, lastAt: daysAgo(1), emails: 1 },
    { name: 'Gone', companyId: ids.beta, lastAt: daysAgo(0), emails: 50 },
  ]);
  await query('update contacts set deleted_at = now() where id = $1', [people[3]]);
  await insertContacts(query, ada.userId, [
    { name: 'Anna too', companyId: ids.Acme, mergedInto: people[0], emails: 99 },
  ]);
});
afterAll(() => system?.stop());

describe('companies', () => {
  it('tell what their contacts come to', async () => {
    expect(await company(ids.Acme!)).toMatchObject({
      name: 'Acme',
      domain: 'acme.example',
      edited: false,
      totals: { contactCount: 2, interactionCount: 5, strength: 64 },
      contacts: { totalCount: 2, edges: [{ node: { displayName: 'Anna' } }, { node: { displayName: 'Bert' } }] },
    });
    expect(await company(ids.Gamma!)).toMatchObject({
      totals: { contactCount: 0, interactionCount: 0, lastInteractionAt: null, strength: 0 },
      contacts: { totalCount: 0 },
    });
    expect(await company('no key')).toBeNull();
  });

  it.each([
    [{}, ['beta', 'Acme', 'Gamma']],
    [{ sort: { field: 'LAST_INTERACTION', direction: 'ASC' } }, ['Acme', 'beta', 'Gamma']],
    [{ sort: { field: 'NAME', direction: 'ASC' } }, ['Acme', 'beta', 'Gamma']],
    [{ sort: { field: 'NAME' } }, ['Gamma', 'beta', 'Acme']],
    [{ sort: { field: 'CONTACTS' } }, ['Acme', 'beta', 'Gamma']],
    [{ sort: { field: 'STRENGTH' } }, ['Acme', 'beta|Gamma', 'beta|Gamma']],
    [{ sort: { field: 'CREATED', direction: 'ASC' } }, ['Acme', 'beta', 'Gamma']],
    [{ filter: { hasContacts: false } }, ['Gamma']],
    [{ filter: { hasDomain: true }, sort: { field: 'NAME', direction: 'ASC' } }, ['Acme', 'beta']],
    [{ search: 'BETA exam' }, ['beta']],
    [{ search: '%' }, []],
  ])('are listed by %j', async (variables, expected) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { companies }: List = await ada.ask<List>(LIST, { ...variables, first: 1, after });
      expect(companies.totalCount).toBe(expected.length);
      seen.push(...companies.edges.map(({ node }) => node.name));
      after = companies.pageInfo.hasNextPage ? companies.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(expected.length);
    for (const [index, name] of seen.entries()) expect(expected[index]!.split('|')).toContain(name);
  });

  it('refuse arguments that are none', async () => {
    for (const variables of [{ after: 'x' }, { filter: { parentId: 'x' } }, { search: 'x'.repeat(201) }])
      expect((await ada.graphql(LIST, variables)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('are made by hand, once, with the domain that an address is at', async () => {
    const id = newId();
    const wanted = { id, name: ' Delta  Works ', domain: 'https://www.delta-works.co.uk/about', parentId: ids.Acme };
    const { company: made } = await change('createCompany', wanted);
    expect(made).toMatchObject({
      id,
      name: 'Delta Works',
      domain: 'delta-works.co.uk',
      edited: true,
      parent: { name: 'Acme' },
    });
    expect((await change('createCompany', wanted)).company).toEqual(made);
    for (const [input, code] of [
      [{ name: 'Twin', domain: 'mail@delta-works.co.uk' }, 'COMPANY_EXISTS'],
      [{ name: 'Odd', domain: 'no domain' }, 'INVALID_DOMAIN'],
      [{ name: ' ' }, 'BAD_USER_INPUT'],
      [{ name: 'Child', parentId: newId() }, 'COMPANY_NOT_FOUND'],
    ] as const)
      expect((await change('createCompany', input)).userErrors).toMatchObject([{ code }]);
    expect((await change('createCompany', { id, name: 'Of Bob' }, bob)).userErrors).toMatchObject([
      { code: 'ID_TAKEN' },
    ]);
  });

  it('belong to each other, never in a circle', async () => {
    await change('updateCompany', { id: ids.beta, parentId: ids.Acme });
    const { company: gamma } = await change('updateCompany', {
      id: ids.Gamma,
      name: 'Gamma Group',
      parentId: ids.beta,
    });
    expect(gamma).toMatchObject({ name: 'Gamma Group', parent: { name: 'beta' }, edited: true });
    expect((await company(ids.Acme!))?.subsidiaries).toEqual([{ name: 'beta' }, { name: 'Delta Works' }]);
    for (const parentId of [ids.Gamma, ids.Acme])
      expect((await change('updateCompany', { id: ids.Acme, parentId })).userErrors).toEqual([
        { code: 'COMPANY_CYCLE', field: 'parentId' },
      ]);
    expect(await names({ filter: { parentId: ids.Acme }, sort: { field: 'NAME', direction: 'ASC' } })).toEqual([
      'beta',
      'Delta Works',
    ]);
    expect((await change('updateCompany', { id: ids.beta, parentId: null })).company?.parent).toBeNull();
  });

  it('are nobody else’s', async () => {
    expect(await company(ids.Acme!, bob)).toBeNull();
    expect(await names({}, bob)).toEqual([]);
    expect((await change('updateCompany', { id: ids.Acme, name: 'x' }, bob)).userErrors).toMatchObject([
      { code: 'COMPANY_NOT_FOUND' },
    ]);
    const own = (await change('createCompany', { name: 'Own' }, bob)).company!;
    expect((await change('updateCompany', { id: own.id, parentId: ids.Acme }, bob)).userErrors).toMatchObject([
      { code: 'COMPANY_NOT_FOUND' },
    ]);
  });
});
