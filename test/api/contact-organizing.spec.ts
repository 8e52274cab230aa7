import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import { openSse } from '../setup/sse-client.js';
import { insertCompany, insertContacts } from '../setup/people-builder.js';

interface Change {
  id: string;
  kind: string;
  subject: string | null;
  count: number;
}
interface ChangePayload {
  change: Change | null;
  matched: number | null;
  userErrors: { code: string; field: string | null }[];
}
interface Contact {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  phone: string | null;
  jobTitle: string | null;
  company: { id: string; name: string } | null;
  tags: { name: string }[];
  edited: boolean;
  editedFields: string[];
  identities: { value: string }[];
}

const CHANGE = `change { id kind subject count } matched userErrors { code field }`;
const CONTACT = `id displayName primaryEmail phone jobTitle company { id name } tags { name } edited editedFields identities { value }`;

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let ids: string[];

const query = <T>(sql: string, parameters?: unknown[]) => system.database.query<T>(sql, parameters);
const contact = async (id: string, user = ada) =>
  (await user.ask<{ contact: Contact | null }>(`query ($id: ID!) { contact(id: $id) { ${CONTACT} } }`, { id })).contact;
const names = async () =>
  (
    await ada.ask<{ contacts: { edges: { node: { displayName: string } }[] } }>(
      '{ contacts(sort: { field: NAME, direction: ASC }) { edges { node { displayName } } } }',
    )
  ).contacts.edges.map(({ node }) => node.displayName);

async function run<T>(name: string, type: string, input: object, selection: string, user = ada): Promise<T> {
  const data = await user.ask<Record<string, T>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
    { input },
  );
  return data[name]!;
}
const bulk = (name: string, input: object, user = ada) =>
  run<ChangePayload>(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`, input, CHANGE, user);
const update = (input: object, user = ada) =>
  run<{ contact: Contact | null; change: Change | null; userErrors: { code: string }[] }>(
    'updateContact',
    'UpdateContactInput',
    input,
    `contact { ${CONTACT} } change { id kind subject count } userErrors { code }`,
    user,
  );
const undo = (id: string, user = ada) =>
  run<{
    change: Change | null;
    restored: number;
    leftAlone: { displayName: string }[];
    userErrors: { code: string }[];
  }>(
    'undoContactChange',
    'UndoContactChangeInput',
    { id },
    'change { id kind subject count } restored leftAlone { displayName } userErrors { code }',
    user,
  );

/** Everything of Ada's contacts that a change may touch, and nothing that only tells of the change. */
const state = () =>
  query(
    `select c.id, c.display_name, c.primary_email, c.phone, c.job_title, c.company_id, c.edited_fields, c.edited_at, c.deleted_at,
       (select array_agg(t.name order by t.name) from contact_tags ct join tags t on t.id = ct.tag_id where ct.contact_id = c.id) as tags,
       (select array_agg(ci.value order by ci.value) from contact_identities ci where ci.contact_id = c.id) as identities
     from contacts c where c.user_id = $1 order by c.id`,
    [ada.userId],
  );
const actions = async () =>
  (
    await query<{ action: string }>('select action from audit_entries where user_id = $1 order by sequence', [
      ada.userId,
    ])
  ).map(({ action }) => action);

beforeAll(async () => {
  // What waits to be settled is looked at, so nothing settles it meanwhile.
  system = await startTestSystem({ environment: { SWEEP_SECONDS: '3600' } });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
});
afterAll(() => system?.stop());

beforeEach(async () => {
  for (const table of ['contacts', 'tags', 'companies', 'contact_changes', 'saved_views'])
    await query(`delete from ${table}`);
  ids = await insertContacts(system.database.query, ada.userId, [
    { name: 'Anna', email: 'anna@acme.example' },
    { name: 'Bert', email: 'bert@acme.example' },
    { name: 'Cleo', email: 'cleo@other.example' },
  ]);
});

describe('updateContact', () => {
  it('sets fields, tells which, and takes them back', async () => {
    const before = await state();
    const {
      contact: changed,
      change,
      userErrors,
    } = await update({
      id: ids[0],
      displayName: ' Anna  Berg ',
      phone: '+49 30 1',
      jobTitle: 'Architect',
      companyName: 'Acme',
    });
    expect(userErrors).toEqual([]);
    expect(changed).toMatchObject({
      displayName: 'Anna Berg',
      phone: '+49 30 1',
      jobTitle: 'Architect',
      company: { name: 'Acme' },
      edited: true,
      editedFields: ['DISPLAY_NAME', 'PHONE', 'JOB_TITLE', 'COMPANY'],
    });
    expect(change).toMatchObject({ kind: 'EDITED', subject: 'Anna Berg', count: 1 });
    expect(await undo(change!.id)).toMatchObject({ restored: 1, leftAlone: [], userErrors: [] });
    expect(await state()).toEqual(before);
    expect(await undo(change!.id)).toMatchObject({ restored: 0, leftAlone: [], userErrors: [] });
    expect(await actions()).toEqual(
      expect.arrayContaining(['company.created', 'contact.updated', 'contacts.change_undone']),
    );
  });

  it('leaves alone what was changed since, and what was not touched', async () => {
    const { change: first } = await update({ id: ids[0], phone: '1' });
    const { change: other } = await update({ id: ids[0], jobTitle: 'Architect' });
    await update({ id: ids[0], phone: '2' });
    expect(await undo(first!.id)).toMatchObject({ restored: 0, leftAlone: [{ displayName: 'Anna' }] });
    expect(await undo(other!.id)).toMatchObject({ restored: 1, leftAlone: [] });
    expect(await contact(ids[0]!)).toMatchObject({ phone: '2', jobTitle: null, editedFields: ['PHONE'] });
  });

  it('takes changes of one field back one after the other', async () => {
    const before = await state();
    const { change: first } = await update({ id: ids[0], displayName: 'One' });
    const { change: second } = await update({ id: ids[0], displayName: 'Two' });
    await undo(second!.id);
    expect((await contact(ids[0]!))?.displayName).toBe('One');
    await undo(first!.id);
    expect(await state()).toEqual(before);
  });

  it('changes nothing when all is like that already, but makes a derived value the user’s', async () => {
    const { change } = await update({ id: ids[0], displayName: 'Anna' });
    expect(change).not.toBeNull();
    expect((await update({ id: ids[0], displayName: 'Anna' })).change).toBeNull();
  });

  it('takes an address of the contact or a new one, which it is then recognised by', async () => {
    await query(
      `with mail as (
         insert into interactions (id, user_id, source, source_id, kind, direction, occurred_at, normalized_version, content_hash)
         values (gen_random_uuid(), $1, 'test', '1', 'email', 'inbound', now(), 1, '') returning id)
       insert into interaction_participants (user_id, interaction_id, role, address, kind, occurred_at)
       select $1, id, 'from', 'anna@home.example', 'email', now() from mail`,
      [ada.userId],
    );
    const before = await state();
    const linked = async () =>
      (
        await query<{ id: string | null }>(
          `select contact_id as id from interaction_participants where address = 'anna@home.example'`,
        )
      )[0]!.id;
    const { contact: changed, change } = await update({ id: ids[0], primaryEmail: 'Anna@Home.example' });
    expect(changed).toMatchObject({
      primaryEmail: 'anna@home.example',
      identities: [{ value: 'anna@acme.example' }, { value: 'anna@home.example' }],
      editedFields: ['PRIMARY_EMAIL'],
    });
    expect(await linked()).toBe(ids[0]);
    expect(await query('select contact_id from unsettled_contacts')).toEqual([{ contact_id: ids[0] }]);
    expect(await undo(change!.id)).toMatchObject({ restored: 1 });
    expect(await state()).toEqual(before);
    expect(await linked()).toBeNull();
    for (const [primaryEmail, code] of [
      ['bert@acme.example', 'ADDRESS_TAKEN'],
      ['no address', 'INVALID_ADDRESS'],
    ])
      expect((await update({ id: ids[0], primaryEmail })).userErrors).toMatchObject([{ code }]);
    expect(await state()).toEqual(before);
  });

  it('gives fields back to what is derived', async () => {
    await update({ id: ids[0], displayName: 'Mine', phone: '1' });
    const { contact: reset, change } = await update({
      id: ids[0],
      resetFields: ['DISPLAY_NAME', 'PHONE', 'JOB_TITLE'],
    });
    expect(reset).toMatchObject({ displayName: 'Mine', phone: null, editedFields: [] });
    expect(await query('select contact_id from unsettled_contacts')).toEqual([{ contact_id: ids[0] }]);
    // What settling finds.
    await query(`update contacts set display_name = 'Derived' where id = $1`, [ids[0]]);
    expect(await undo(change!.id)).toMatchObject({ restored: 1 });
    expect(await contact(ids[0]!)).toMatchObject({
      displayName: 'Mine',
      phone: '1',
      editedFields: expect.arrayContaining(['DISPLAY_NAME', 'PHONE']),
    });
  });

  it('refuses what is not there or not sound', async () => {
    const company = await insertCompany(system.database.query, bob.userId, 'Of Bob');
    expect((await update({ id: newId(), phone: '1' })).userErrors).toMatchObject([{ code: 'CONTACT_NOT_FOUND' }]);
    expect((await update({ id: ids[0], companyId: company })).userErrors).toMatchObject([
      { code: 'COMPANY_NOT_FOUND' },
    ]);
    expect((await update({ id: ids[0], displayName: ' ' })).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await update({ id: ids[0], displayName: null })).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await update({ id: ids[0], phone: '1' }, bob)).userErrors).toMatchObject([{ code: 'CONTACT_NOT_FOUND' }]);
  });
});

describe('createContact', () => {
  const create = (input: object, user = ada) =>
    run<{ contact: Contact | null; userErrors: { code: string; field: string | null }[] }>(
      'createContact',
      'CreateContactInput',
      input,
      `contact { ${CONTACT} } userErrors { code field }`,
      user,
    );

  it('makes one that is the user’s, once', async () => {
    const id = newId();
    const wanted = { id, displayName: 'Dora', primaryEmail: 'Dora@New.example', companyName: 'New' };
    const { contact: made } = await create(wanted);
    expect(made).toMatchObject({
      id,
      displayName: 'Dora',
      primaryEmail: 'dora@new.example',
      identities: [{ value: 'dora@new.example' }],
      company: { name: 'New' },
      edited: true,
      editedFields: ['DISPLAY_NAME', 'PRIMARY_EMAIL', 'COMPANY'],
    });
    expect((await create(wanted)).contact).toEqual(made);
    expect(await names()).toEqual(['Anna', 'Bert', 'Cleo', 'Dora']);
    expect((await create({ id, displayName: 'Of Bob' }, bob)).userErrors).toMatchObject([{ code: 'ID_TAKEN' }]);
  });

  it('refuses an address that is somebody’s, deleted or not', async () => {
    const again = { displayName: 'Anna again', primaryEmail: 'ANNA@acme.example' };
    expect((await create(again)).userErrors).toMatchObject([{ code: 'ADDRESS_TAKEN', field: 'primaryEmail' }]);
    await bulk('deleteContacts', { contacts: { ids: [ids[0]] } });
    expect((await create(again)).userErrors).toMatchObject([{ code: 'ADDRESS_TAKEN' }]);
    expect((await create(again, bob)).userErrors).toEqual([]);
  });
});

describe('deleting', () => {
  it('takes what is merged with it, keeps identities, and comes back as it was', async () => {
    await insertContacts(system.database.query, ada.userId, [
      { name: 'Anna B', email: 'ab@home.example', mergedInto: ids[0] },
    ]);
    const before = await state();
    const { change } = await bulk('deleteContacts', { contacts: { ids: [ids[0], newId()] } });
    expect(change).toMatchObject({ kind: 'DELETED', count: 1 });
    expect(await names()).toEqual(['Bert', 'Cleo']);
    expect(await contact(ids[0]!)).toBeNull();
    expect(await query('select 1 from contacts where deleted_at is not null')).toHaveLength(2);
    expect(await query('select 1 from contact_identities where user_id = $1', [ada.userId])).toHaveLength(4);
    expect(await undo(change!.id)).toMatchObject({ restored: 1, leftAlone: [] });
    expect(await state()).toEqual(before);
  });

  it('can be taken back by restoring, and that by undoing', async () => {
    const { change: deleted } = await bulk('deleteContacts', { contacts: { ids: ids.slice(0, 2) } });
    const { change } = await bulk('restoreContacts', { ids: [ids[0], ids[2]] });
    expect(change).toMatchObject({ kind: 'RESTORED', count: 1 });
    expect(await names()).toEqual(['Anna', 'Cleo']);
    expect(await undo(deleted!.id)).toMatchObject({ restored: 1, leftAlone: [] });
    expect(await names()).toEqual(['Anna', 'Bert', 'Cleo']);
    expect(await undo(change!.id)).toMatchObject({ restored: 1 });
    expect(await names()).toEqual(['Bert', 'Cleo']);
  });
});

describe('bulk actions', () => {
  it('reach all that match, and only when they are as many as was shown', async () => {
    const matching = { filter: { domain: 'acme.example' }, expectedCount: 2 };
    const { change } = await bulk('tagContacts', { contacts: { matching }, tagName: 'Client' });
    expect(change).toMatchObject({ kind: 'TAGGED', subject: 'Client', count: 2 });
    await insertContacts(system.database.query, ada.userId, [{ name: 'New', email: 'new@acme.example' }]);
    const before = await state();
    const refused = await bulk('deleteContacts', { contacts: { matching } });
    expect(refused).toEqual({ change: null, matched: 3, userErrors: [{ code: 'SELECTION_CHANGED', field: null }] });
    expect(await state()).toEqual(before);
    const searched = { search: 'annna', expectedCount: 1 };
    expect((await bulk('deleteContacts', { contacts: { matching: searched } })).change).toMatchObject({
      count: 1,
      subject: 'Anna',
    });
  });

  it('count only what they changed, and are undone exactly', async () => {
    const { change: one } = await bulk('tagContacts', { contacts: { ids: [ids[0]] }, tagName: 'client' });
    const before = await state();
    const { change } = await bulk('tagContacts', { contacts: { ids }, tagName: 'CLIENT' });
    expect(change).toMatchObject({ count: 2 });
    expect((await contact(ids[1]!))?.tags).toEqual([{ name: 'client' }]);
    expect(await undo(change!.id)).toMatchObject({ restored: 2, leftAlone: [] });
    expect(await state()).toEqual(before);
    await undo(one!.id);
    expect(await contact(ids[0]!)).toMatchObject({ tags: [], edited: false });
  });

  it('set a company, and give back what was there, unless it was changed since', async () => {
    const [old, wanted] = await Promise.all(
      ['Old', 'New'].map((name) => insertCompany(system.database.query, ada.userId, name)),
    );
    await query('update contacts set company_id = $1 where id = $2', [old, ids[0]]);
    const { change } = await bulk('setCompanyOfContacts', { contacts: { ids }, companyId: wanted });
    expect(change).toMatchObject({ kind: 'COMPANY_SET', subject: 'New', count: 3 });
    await update({ id: ids[1], companyId: null });
    await update({ id: ids[2], phone: '1' });
    expect(await undo(change!.id)).toMatchObject({ restored: 2, leftAlone: [{ displayName: 'Bert' }] });
    expect(await contact(ids[0]!)).toMatchObject({ company: { name: 'Old' }, edited: false, editedFields: [] });
    expect(await contact(ids[1]!)).toMatchObject({ company: null, editedFields: ['COMPANY'] });
    expect(await contact(ids[2]!)).toMatchObject({ company: null, phone: '1', edited: true });
  });

  it('need one way of choosing, and what they are about', async () => {
    for (const contacts of [{}, { ids, matching: { expectedCount: 3 } }])
      expect((await bulk('deleteContacts', { contacts })).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await bulk('tagContacts', { contacts: { ids } })).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await bulk('untagContacts', { contacts: { ids }, tagId: newId() })).userErrors).toMatchObject([
      { code: 'TAG_NOT_FOUND' },
    ]);
    expect((await undo(newId())).userErrors).toMatchObject([{ code: 'CHANGE_NOT_FOUND' }]);
  });

  it('are listed, newest first, in pages', async () => {
    const made = [
      (await bulk('tagContacts', { contacts: { ids }, tagName: 'a' })).change,
      (await update({ id: ids[0], phone: '1' })).change,
      (await bulk('deleteContacts', { contacts: { ids } })).change,
    ];
    const list = `query ($after: String) { contactChanges(first: 2, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id undoneAt } } } }`;
    interface Changes {
      contactChanges: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string } }[] };
    }
    const { contactChanges: first } = await ada.ask<Changes>(list);
    const { contactChanges: second } = await ada.ask<Changes>(list, { after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(
      made.map((change) => change!.id).reverse(),
    );
    expect((await bob.ask<Changes>(list)).contactChanges.edges).toEqual([]);
    expect((await undo(made[2]!.id, bob)).userErrors).toMatchObject([{ code: 'CHANGE_NOT_FOUND' }]);
  });

  it('are heard of by the user’s own browsers after they are committed', async () => {
    const stream = (user: TestUser) => openSse(`${system.url}/events`, { cookie: user.cookie });
    const [own, foreign] = [await stream(ada), await stream(bob)];
    try {
      await bulk('tagContacts', { contacts: { ids }, tagName: 'heard' });
      await own.next('data');
      expect(foreign.frames.map(({ event }) => event)).not.toContain('data');
    } finally {
      own.close();
      foreign.close();
    }
  });

  it('leave other people’s contacts alone', async () => {
    const before = await state();
    for (const [name, input] of [
      ['deleteContacts', {}],
      ['tagContacts', { tagName: 'x' }],
      ['setCompanyOfContacts', { companyName: 'x' }],
    ] as const)
      expect((await bulk(name, { contacts: { ids }, ...input }, bob)).change).toMatchObject({ count: 0 });
    expect(await state()).toEqual(before);
  });
});
