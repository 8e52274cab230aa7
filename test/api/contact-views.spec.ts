import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import { insertContacts } from '../setup/people-builder.js';

interface View {
  id: string;
  name: string;
  position: number;
  filter: unknown;
  sort: { field: string; direction: string } | null;
  search: string | null;
  columns: string[];
  text: string;
}
interface Tag {
  id: string;
  name: string;
  colour: string;
  contactCount: number;
}
type Errors = { code: string; field: string | null }[];

const VIEW = 'id name position filter sort { field direction } search columns text';
const TAG = 'id name colour contactCount';

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;

async function run<T>(name: string, input: object, selection: string, user = ada): Promise<T> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await user.ask<Record<string, T>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`,
    { input },
  );
  return data[name]!;
}

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
});
afterAll(() => system?.stop());

describe('saved views', () => {
  const change = (name: string, input: object, user = ada) =>
    run<{ view: View | null; userErrors: Errors }>(name, input, `view { ${VIEW} }`, user);
  const list = async (user = ada) =>
    (await user.ask<{ contactViews: View[] }>(`{ contactViews { ${VIEW} } }`)).contactViews;
  const definition = {
    filter: { any: [{ strength: { min: 50 } }, { lastInteraction: { withinDays: 30 }, text: 'a, b (c)!' }] },
    sort: { field: 'NAME', direction: 'ASC' },
    search: 'ann berg',
    columns: ['name', 'company'],
  };

  it('keep what a list shows, as text for an address, too', async () => {
    const id = newId();
    const { view } = await change('createContactView', { id, name: 'Warm', definition });
    expect(view).toEqual({
      id,
      name: 'Warm',
      position: 0,
      ...definition,
      text: 'q=ann%20berg&filter=any(strength:50..;text:a!,%20b%20!(c!)!!,lastInteraction:in30d)&sort=name&columns=name,company',
    });
    expect((await change('createContactView', { id, name: 'Twice', definition })).view).toEqual(view);
    expect(await list()).toEqual([view]);
    const { view: renamed } = await change('updateContactView', { id, name: 'Warm people' });
    expect(renamed).toEqual({ ...view, name: 'Warm people' });
    const { view: emptied } = await change('updateContactView', { id, definition: {} });
    expect(emptied).toMatchObject({
      name: 'Warm people',
      filter: null,
      sort: null,
      search: null,
      columns: [],
      text: '',
    });
  });

  it('keep moments, and work as a filter again', async () => {
    const filter = { lastInteraction: { after: '2026-01-01T00:00:00.000Z' } };
    const { view } = await change('createContactView', { name: 'This year', definition: { filter } });
    expect(view).toMatchObject({ filter, text: 'filter=lastInteraction:2026-01-01T00:00:00.000Z..' });
    await ada.ask('query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount } }', {
      filter: view!.filter,
    });
  });

  it('go in the order that the user wants', async () => {
    await change('createContactView', { name: 'Third', definition: {} });
    const before = await list();
    const views = await run<{ views: View[] }>(
      'reorderContactViews',
      { ids: [before[2]!.id, newId()] },
      'views { name position }',
    );
    expect(views.views).toEqual([
      { name: 'Third', position: 0 },
      { name: 'Warm people', position: 1 },
      { name: 'This year', position: 2 },
    ]);
    const { views: left } = await run<{ views: View[] }>('deleteContactView', { id: before[0]!.id }, 'views { name }');
    expect(left.map(({ name }) => name)).toEqual(['Third', 'This year']);
  });

  it('are held to the rules of the list', async () => {
    for (const definition of [{ filter: { tagId: 'x' } }, { columns: ['a b'] }, { columns: ['a', 'a'] }])
      expect((await change('createContactView', { name: 'x', definition })).userErrors).toMatchObject([
        { code: 'BAD_USER_INPUT' },
      ]);
  });

  it('are nobody else’s', async () => {
    const [{ id } = { id: '' }] = await list();
    expect(await list(bob)).toEqual([]);
    expect((await change('updateContactView', { id, name: 'x' }, bob)).userErrors).toMatchObject([
      { code: 'VIEW_NOT_FOUND' },
    ]);
    expect((await change('createContactView', { id, name: 'x', definition: {} }, bob)).userErrors).toMatchObject([
      { code: 'ID_TAKEN' },
    ]);
    expect(
      (await run<{ userErrors: Errors }>('deleteContactView', { id }, 'views { id }', bob)).userErrors,
    ).toMatchObject([{ code: 'VIEW_NOT_FOUND' }]);
    await run('reorderContactViews', { ids: [id] }, 'views { id }', bob);
    expect((await list()).map(({ name }) => name)).toEqual(['Third', 'This year']);
  });
});

describe('tags', () => {
  const change = (name: string, input: object, user = ada) =>
    run<{ tag: Tag | null; userErrors: Errors }>(name, input, `tag { ${TAG} }`, user);
  const list = async (user = ada) => (await user.ask<{ tags: Tag[] }>(`{ tags { ${TAG} } }`)).tags;
  const tagIds = async (contactId: string) =>
    (
      await ada.ask<{ contact: { tags: Tag[] } }>(`query ($id: ID!) { contact(id: $id) { tags { ${TAG} } } }`, {
        id: contactId,
      })
    ).contact.tags.map(({ name }) => name);

  it('are made once by name, renamed, coloured and counted', async () => {
    const ids = await insertContacts(system.database.query, ada.userId, [{ name: 'A' }, { name: 'B' }]);
    await insertContacts(system.database.query, ada.userId, [{ name: 'A too', mergedInto: ids[0] }]);
    const { tag } = await change('createTag', { name: ' Client ', colour: 'TEAL' });
    expect(tag).toMatchObject({ name: 'Client', colour: 'TEAL', contactCount: 0 });
    expect((await change('createTag', { name: 'CLIENT' })).tag).toEqual(tag);
    await run('tagContacts', { contacts: { ids }, tagId: tag!.id }, 'matched');
    const { tag: renamed } = await change('updateTag', { id: tag!.id, name: 'Customer', colour: 'RED' });
    expect(renamed).toEqual({ id: tag!.id, name: 'Customer', colour: 'RED', contactCount: 2 });
    await change('createTag', { name: 'Other' });
    expect((await change('updateTag', { id: tag!.id, name: 'other' })).userErrors).toEqual([
      { code: 'TAG_EXISTS', field: 'name' },
    ]);
    expect((await change('updateTag', { id: tag!.id, name: 'CUSTOMER' })).tag?.name).toBe('CUSTOMER');
    expect((await list()).map(({ name }) => name)).toEqual(['CUSTOMER', 'Other']);
  });

  it('that a merged contact has are those of the one that shows it, and go from both', async () => {
    const [shown] = await insertContacts(system.database.query, ada.userId, [{ name: 'Shown' }]);
    const [merged] = await insertContacts(system.database.query, ada.userId, [{ name: 'Merged' }]);
    const { change: tagged } = await run<{ change: { id: string } }>(
      'tagContacts',
      { contacts: { ids: [merged] }, tagName: 'merged' },
      'change { id }',
    );
    expect(tagged).not.toBeNull();
    await system.database.query('update contacts set merged_into = $1 where id = $2', [shown, merged]);
    expect(await tagIds(shown!)).toEqual(['merged']);
    const id = (await list()).find(({ name }) => name === 'merged')!.id;
    expect((await list()).find(({ name }) => name === 'merged')).toMatchObject({ contactCount: 1 });
    const found = await ada.ask<{ contacts: { totalCount: number } }>(
      'query ($tagId: ID!) { contacts(filter: { tagId: $tagId }) { totalCount } }',
      { tagId: id },
    );
    expect(found.contacts.totalCount).toBe(1);
    await run('untagContacts', { contacts: { ids: [shown] }, tagId: id }, 'matched');
    expect(await tagIds(shown!)).toEqual([]);
  });

  it('come back with all contacts when their deletion is undone', async () => {
    const ids = await insertContacts(system.database.query, ada.userId, [{ name: 'C' }, { name: 'D' }]);
    await run('tagContacts', { contacts: { ids }, tagName: 'Gone' }, 'matched');
    const before = (await list()).find(({ name }) => name === 'Gone')!;
    const { change: deleted } = await run<{ change: { id: string; count: number } }>(
      'deleteTag',
      { id: before.id },
      'change { id count }',
    );
    expect(deleted.count).toBe(2);
    expect((await list()).map(({ name }) => name)).not.toContain('Gone');
    await run('undoContactChange', { id: deleted.id }, 'restored');
    expect((await list()).find(({ name }) => name === 'Gone')).toEqual(before);
    // A tag that has the name meanwhile takes its place.
    const { change: again } = await run<{ change: { id: string } }>('deleteTag', { id: before.id }, 'change { id }');
    const { tag } = await change('createTag', { name: 'gone' });
    expect(await run('undoContactChange', { id: again.id }, 'restored')).toMatchObject({ restored: 2 });
    expect((await list()).find(({ id }) => id === tag!.id)).toMatchObject({ contactCount: 2 });
  });

  it('are nobody else’s', async () => {
    const [{ id, name } = { id: '', name: '' }] = await list();
    expect(await list(bob)).toEqual([]);
    expect((await change('updateTag', { id, name: 'x' }, bob)).userErrors).toMatchObject([{ code: 'TAG_NOT_FOUND' }]);
    expect((await run<{ userErrors: Errors }>('deleteTag', { id }, 'change { id }', bob)).userErrors).toMatchObject([
      { code: 'TAG_NOT_FOUND' },
    ]);
    expect((await change('createTag', { name }, bob)).tag).toMatchObject({ name, contactCount: 0 });
    expect((await change('createTag', { name: ' ' })).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
