import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimRepository } from '../../libs/contacts/data/settling/claim.repository.js';
import { ContactMergeService, DuplicatesService, PeopleSettler } from '../../libs/contacts/index.js';
import type { Connected } from './sync-fixture.js';
import { UndoFixture } from './undo-fixture.js';

let fixture: UndoFixture;
beforeAll(async () => {
  fixture = await UndoFixture.open();
});
afterAll(() => fixture?.close());

const merges = () => fixture.context.get(ContactMergeService);
const suggested = async ({ userId }: Connected) =>
  (await fixture.context.get(DuplicatesService).list(userId, 10, null, true)).total;

/** Shown contacts by name, each with its identities. */
async function shown({ userId }: Connected): Promise<Record<string, string[]>> {
  const rows = await fixture.context.query<{ name: string; values: string[] }>(
    `select c.display_name as name, array(select value from contact_identities where contact_id = c.id order by 1) as values
     from contacts c where c.user_id = $1 and c.merged_into is null and c.deleted_at is null order by 1`,
    [userId],
  );
  return Object.fromEntries(rows.map(({ name, values }) => [name, values]));
}

async function idOf(me: Connected, address: string): Promise<string> {
  const [row] = await fixture.context.query<{ id: string }>(
    `select home_contact_id as id from contact_identities where user_id = $1 and value = $2`,
    [me.userId, address],
  );
  return row!.id;
}

/** More mail from each, and a look for it. */
async function moreFrom(me: Connected, ...senders: string[]): Promise<string> {
  for (const sender of senders) await fixture.write(me, sender, 'More');
  return fixture.looked(me);
}

const ANN = 'Ann Alder <ann@people.example>';
const ANN_AT_HOME = '"Alder, Ann" <a.alder@people.example>';
const BOB = 'Bob Birch <bob@work.example>';

describe('settling', () => {
  it('leaves what is marked meanwhile to the next one', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    await fixture.imported(me);
    const ann = await idOf(me, 'ann@people.example');
    const mark = () =>
      fixture.context.query('insert into unsettled_contacts (user_id, contact_id) values ($1, $2)', [me.userId, ann]);
    const claims = fixture.context.get(ClaimRepository);
    const waiting = () => fixture.context.database.forUser(me.userId, (scope) => claims.waiting(scope, 10));
    await mark();
    const seen = await waiting();
    await mark();
    await fixture.context.database.forUser(me.userId, (scope) => claims.done(scope, seen));
    expect((await waiting()).map(({ id }) => id)).toEqual([ann]);
    await fixture.context.get(PeopleSettler).settleAll();
    expect(await waiting()).toEqual([]);
  });
});

describe('what rules find', () => {
  it('is one contact of a mailbox at two hosts, and of one that is called like somebody', async () => {
    const me = await fixture.account();
    for (const sender of [ANN, 'ann@mail.people.example', 'aalder@people.example']) await fixture.write(me, sender);
    await fixture.imported(me);
    expect(await shown(me)).toEqual({
      'Ann Alder': ['aalder@people.example', 'ann@mail.people.example', 'ann@people.example'],
    });
    await fixture.write(me, 'Abel Alder <abel@people.example>');
    await fixture.looked(me);
    expect(await shown(me)).toEqual({
      'Abel Alder': ['abel@people.example'],
      'Ann Alder': ['ann@mail.people.example', 'ann@people.example'],
      'aalder@people.example': ['aalder@people.example'],
    });
  });

  it('is one contact with all that its identities took part in, and its reason', async () => {
    const me = await fixture.account();
    for (const sender of [ANN, ANN_AT_HOME, BOB]) await fixture.write(me, sender);
    await fixture.imported(me);
    expect(await shown(me)).toEqual({
      'Ann Alder': ['a.alder@people.example', 'ann@people.example'],
      'Bob Birch': ['bob@work.example'],
    });
    const [merge] = await fixture.context.query<Record<string, unknown>>(
      `select m.reason, m.evidence, c.email_count from contact_merges m join contacts c on c.id = m.into_id where m.user_id = $1`,
      [me.userId],
    );
    expect(merge).toMatchObject({
      reason: 'name_and_domain',
      evidence: { name: 'ann alder', domain: 'people.example' },
      email_count: 2,
    });
    const companies = await fixture.context.query(`select domain from companies where user_id = $1 order by 1`, [
      me.userId,
    ]);
    expect(companies).toEqual([{ domain: 'people.example' }, { domain: 'work.example' }]);
  });

  it('is suggested where the evidence is thin', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    await fixture.write(me, 'Ann Alder <x99@elsewhere.example>');
    await fixture.imported(me);
    expect(await suggested(me)).toBe(1);
  });
});

describe('what the user says', () => {
  it('merged stays merged, whatever is synced, undone and done again', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    await fixture.write(me, BOB);
    const batch = await fixture.imported(me);
    const [ann, bob] = [await idOf(me, 'ann@people.example'), await idOf(me, 'bob@work.example')];
    await merges().merge(me.userId, bob, [ann]);
    const together = { 'Ann Alder': ['ann@people.example', 'bob@work.example'] };
    const whole = Object.values(await shown(me));
    expect(whole).toEqual(Object.values(together));
    const look = await moreFrom(me, ANN, BOB);
    expect(Object.values(await shown(me))).toEqual(whole);
    await fixture.undo(me, look);
    await fixture.redo(me, look);
    expect(Object.values(await shown(me))).toEqual(whole);
    const before = await fixture.hash(me);
    await fixture.undo(me, batch.id);
    await fixture.redo(me, batch.id);
    expect(await fixture.hash(me)).toBe(before);
    // The one that shows them is the one that was chosen.
    const [row] = await fixture.context.query(`select id from contacts where user_id = $1 and merged_into is null`, [
      me.userId,
    ]);
    expect(row).toEqual({ id: bob });
  });

  it('taken apart stays apart, with what each took part in', async () => {
    const me = await fixture.account();
    for (const [i, sender] of [ANN, ANN, ANN_AT_HOME].entries()) await fixture.write(me, sender, `Mail ${i}`);
    await fixture.imported(me);
    const [absorbed] = await fixture.context.query<{ id: string }>(
      `select id from contacts where user_id = $1 and merged_into is not null`,
      [me.userId],
    );
    await merges().unmerge(me.userId, absorbed!.id);
    const counts = () =>
      fixture.context.query(
        `select primary_email, email_count from contacts where user_id = $1 and merged_into is null order by 1`,
        [me.userId],
      );
    expect(await counts()).toEqual([
      { primary_email: 'a.alder@people.example', email_count: 1 },
      { primary_email: 'ann@people.example', email_count: 2 },
    ]);
    await moreFrom(me, ANN, ANN_AT_HOME);
    expect(await counts()).toEqual([
      { primary_email: 'a.alder@people.example', email_count: 2 },
      { primary_email: 'ann@people.example', email_count: 3 },
    ]);
    expect(await suggested(me)).toBe(0);
  });

  it('merged and taken apart again is as before', async () => {
    const me = await fixture.account();
    for (const sender of [ANN, BOB]) await fixture.write(me, sender);
    await fixture.imported(me);
    const before = await shown(me);
    const [ann, bob] = [await idOf(me, 'ann@people.example'), await idOf(me, 'bob@work.example')];
    await merges().merge(me.userId, ann, [bob]);
    await merges().unmerge(me.userId, bob);
    expect(await shown(me)).toEqual(before);
    await moreFrom(me, ANN, BOB);
    expect(await shown(me)).toEqual(before);
  });

  it('kept apart is not suggested again', async () => {
    const me = await fixture.account();
    const [one, other] = [ANN, 'Ann Alder <x99@elsewhere.example>'];
    await fixture.write(me, one);
    await fixture.write(me, other);
    await fixture.imported(me);
    await merges().keepApart(me.userId, await idOf(me, 'ann@people.example'), await idOf(me, 'x99@elsewhere.example'));
    await moreFrom(me, one, other);
    expect(await suggested(me)).toBe(0);
  });

  it('deleted stays deleted, and nothing new is merged into it', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    await fixture.imported(me);
    await fixture.context.query(`update contacts set deleted_at = now() where user_id = $1`, [me.userId]);
    const look = await moreFrom(me, ANN, ANN_AT_HOME);
    expect(await shown(me)).toEqual({ 'Ann Alder': ['a.alder@people.example'] });
    await fixture.undo(me, look);
    expect(await shown(me)).toEqual({});
    await fixture.redo(me, look);
    expect(await shown(me)).toEqual({ 'Ann Alder': ['a.alder@people.example'] });
  });

  it('is refused about contacts that are not the user’s, or not shown', async () => {
    const [me, other] = [await fixture.account(), await fixture.account()];
    await fixture.write(me, ANN);
    await fixture.write(me, BOB);
    await fixture.imported(me);
    const [ann, bob] = [await idOf(me, 'ann@people.example'), await idOf(me, 'bob@work.example')];
    const notFound = { code: 'CONTACT_NOT_FOUND' };
    await expect(merges().merge(other.userId, ann, [bob])).rejects.toMatchObject(notFound);
    await expect(merges().keepApart(other.userId, ann, bob)).rejects.toMatchObject(notFound);
    await expect(merges().unmerge(me.userId, bob)).rejects.toMatchObject(notFound);
    await expect(merges().merge(me.userId, ann, [ann])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await merges().merge(me.userId, ann, [bob]);
    await expect(merges().merge(me.userId, bob, [ann])).rejects.toMatchObject(notFound);
    const actions = await fixture.context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'contact.%' order by sequence`,
      [me.userId],
    );
    expect(actions).toEqual([{ action: 'contact.merged' }]);
  });
});

describe('undo', () => {
  it('takes away who came with the batch, and leaves the rest of a merged contact', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    await fixture.imported(me);
    const before = await fixture.hash(me);
    const look = await moreFrom(me, ANN_AT_HOME);
    expect(await shown(me)).toEqual({ 'Ann Alder': ['a.alder@people.example', 'ann@people.example'] });
    const merged = await fixture.hash(me);
    await fixture.undo(me, look);
    expect(await fixture.hash(me)).toBe(before);
    await fixture.redo(me, look);
    expect(await fixture.hash(me)).toBe(merged);
  });

  it('leaves the younger identity when the older one goes', async () => {
    const me = await fixture.account();
    await fixture.write(me, ANN);
    const first = await fixture.imported(me);
    await moreFrom(me, ANN_AT_HOME);
    const merged = await fixture.hash(me);
    await fixture.undo(me, first.id);
    expect(await shown(me)).toEqual({ 'Ann Alder': ['a.alder@people.example'] });
    await fixture.redo(me, first.id);
    expect(await fixture.hash(me)).toBe(merged);
  });
});
