import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ActivitiesModule,
  ConsentsService,
  DeletedThingsService,
  NotesService,
  TasksService,
  activitiesChanged,
} from '../../libs/activities/index.js';
import { ContactsModule, ContactsService, contactsChanged } from '../../libs/contacts/index.js';
import { newId } from '../../libs/platform/database/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import { newContact } from '../setup/contacts.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';

const ALL = { limit: 100, after: null };
const LEAN = { body: true, details: false, participants: true };
const OPEN = { state: 'open' as const, contactId: null, dueFrom: null, dueTo: null };

let context: TestContext;
let notes: NotesService;
let tasks: TasksService;
let contacts: ContactsService;
let ada: string;
let [one, two, three] = ['', '', ''];

beforeAll(async () => {
  context = await openTestContext([ActivitiesModule, ContactsModule]);
  [notes, tasks, contacts] = [context.get(NotesService), context.get(TasksService), context.get(ContactsService)];
});
afterAll(() => context.close());
beforeEach(async () => {
  ada = await context.newUser('Ada');
  const make = (name: string) => newContact(context.query, ada, `${name}@people.example`);
  [one, two, three] = [await make('one'), await make('two'), await make('three')];
});

const merge = (contact: string, into: string | null) =>
  context.query(`update contacts set merged_into = $2 where id = $1`, [contact, into]);
const timeline = async (contact: string) =>
  (await contacts.timelines(ada, [contact], { ...ALL, filter: null }, LEAN))[0]!.map(({ body }) => body);
const audited = async () =>
  (
    await context.query<{ action: string }>(`select action from audit_entries where user_id = $1 order by sequence`, [
      ada,
    ])
  ).map(({ action }) => action);
const unsettled = async () =>
  (
    await context.query<{ id: string }>(
      `select contact_id as id from unsettled_contacts where user_id = $1 order by contact_id`,
      [ada],
    )
  ).map(({ id }) => id);

describe('notes and calls', () => {
  it('are interactions of nobody else’s making, with their contacts', async () => {
    const id = await notes.logCall(ada, {
      contactIds: [one, two, one],
      direction: 'inbound',
      occurredAt: new Date('2026-03-01T10:00:00Z'),
      minutes: 30,
      text: 'About the\n\nwindows',
    });
    const [row] = await context.query<Record<string, unknown>>(`select * from interactions where id = $1`, [id]);
    expect(row).toMatchObject({
      ...{ source: 'manual', source_id: id, kind: 'call', snippet: 'About the windows', direction: 'inbound' },
      ...{ integration_id: null, batch_id: null, raw_event_id: null, same_key: null, shadowed: false },
      ends_at: new Date('2026-03-01T10:30:00Z'),
      content_hash: expect.stringMatching(/^[\w-]{43}$/),
    });
    const rows = await context.query(
      `select contact_id, role, address, kind, outbound, occurred_at from interaction_participants
       where interaction_id = $1 order by address`,
      [id],
    );
    const common = { role: 'from', kind: 'call', outbound: false, occurred_at: row!.occurred_at };
    expect(rows).toEqual([
      { contact_id: one, address: 'one@people.example', ...common },
      { contact_id: two, address: 'two@people.example', ...common },
    ]);
    expect(await unsettled()).toEqual([one, two].sort());
    expect(await audited()).toEqual(['call.created']);
  });

  it('keep whom they were written for through a merge and its undoing', async () => {
    await notes.createNote(ada, { contactIds: [one], text: 'of one' });
    await notes.createNote(ada, { contactIds: [two], text: 'of two' });
    await merge(two, one);
    expect((await timeline(one)).sort()).toEqual(['of one', 'of two']);
    const [shown] = await contacts.timelines(ada, [one], { ...ALL, filter: null }, LEAN);
    expect(shown!.flatMap(({ participants }) => participants!.map(({ contactId }) => contactId))).toEqual([one, one]);
    await notes.createNote(ada, { contactIds: [two], text: 'redirected' });
    await merge(two, null);
    expect((await timeline(one)).sort()).toEqual(['of one', 'redirected']);
    expect(await timeline(two)).toEqual(['of two']);
  });

  it('give back a merged contact its note even when the note was edited meanwhile', async () => {
    const id = await notes.createNote(ada, { contactIds: [two, three], text: 'of two and three' });
    await merge(two, one);
    await notes.update(ada, 'note', { id, text: 'edited', contactIds: [one] });
    expect([await timeline(one), await timeline(three)]).toEqual([['edited'], []]);
    await merge(two, null);
    expect([await timeline(one), await timeline(two)]).toEqual([[], ['edited']]);
  });

  it('come once into the timeline of a contact who is two, and into each that a call names', async () => {
    const id = await notes.createNote(ada, { contactIds: [one, two], text: 'of both' });
    await merge(two, one);
    expect(await timeline(one)).toEqual(['of both']);
    await notes.update(ada, 'note', { id, contactIds: [one, three] });
    expect(await timeline(three)).toEqual(['of both']);
  });

  it('can be written of a contact without any address', async () => {
    const nameless = newId();
    await context.query(`insert into contacts (id, user_id, display_name) values ($1, $2, 'By hand')`, [nameless, ada]);
    const id = await notes.createNote(ada, { contactIds: [nameless], text: 'hello' });
    const found = await contacts.interaction(ada, id, LEAN);
    expect(found?.participants).toEqual([
      { role: 'about', address: `contact:${nameless}`, name: 'By hand', response: null, contactId: nameless },
    ]);
  });

  it('keep an undo from taking their contacts', async () => {
    const edited = () => context.query(`select id from contacts where user_id = $1 and edited_at is not null`, [ada]);
    await notes.createNote(ada, { contactIds: [two], text: 'kept' });
    expect(await edited()).toEqual([{ id: two }]);
    await tasks.create(ada, { title: 'call', contactIds: [three] });
    expect((await edited()).length).toBe(2);
  });

  it('are written once for one id, and roll back whole', async () => {
    const id = newId();
    const note = { id, contactIds: [one], text: 'once' };
    expect([await notes.createNote(ada, note), await notes.createNote(ada, note)]).toEqual([id, id]);
    expect(await timeline(one)).toEqual(['once']);
    expect(await audited()).toEqual(['note.created']);
    await expect(notes.createNote(ada, { contactIds: [one, newId()], text: 'lost' })).rejects.toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    });
    await expect(
      notes.logCall(ada, { id, contactIds: [one], direction: 'inbound', occurredAt: new Date() }),
    ).rejects.toMatchObject({ code: 'ID_TAKEN' });
    expect(await timeline(one)).toEqual(['once']);
  });

  it('are told of after the commit', async () => {
    let told = 0;
    const end = context.get(EventBus).subscribe(contactsChanged, ({ userId }) => void (told += userId === ada ? 1 : 0));
    await notes.createNote(ada, { contactIds: [one], text: 'told' });
    await waitFor('the event', () => told === 1);
    end();
  });
});

describe('tasks', () => {
  it('keep whom they concern through a merge and its undoing', async () => {
    const { id } = await tasks.create(ada, { title: 'Write', contactIds: [two] });
    await merge(two, one);
    const of = async (contactId: string) =>
      (await tasks.list(ada, { ...OPEN, contactId }, ALL)).map((task) => [task.id, task.contactIds]);
    expect([await of(one), await of(two)]).toEqual([[[id, [one]]], [[id, [one]]]]);
    await tasks.update(ada, { id, title: 'Write soon', contactIds: [one, three] });
    await merge(two, null);
    expect(await of(one)).toEqual([]);
    expect((await of(two)).length).toBe(1);
    expect((await of(three)).length).toBe(1);
  });

  it('are told of after the commit, and not when nothing was changed', async () => {
    let told = 0;
    const end = context
      .get(EventBus)
      .subscribe(activitiesChanged, ({ userId }) => void (told += userId === ada ? 1 : 0));
    const { id } = await tasks.create(ada, { title: 'Write' });
    const done = await tasks.complete(ada, id);
    expect(await tasks.complete(ada, id)).toEqual(done);
    await tasks.reopen(ada, id);
    await waitFor('the events', () => told === 3);
    expect(await audited()).toEqual(['task.created', 'task.completed', 'task.reopened']);
    end();
  });
});

describe('consents', () => {
  it('cannot be changed or deleted, whatever a statement says', async () => {
    const consents = context.get(ConsentsService);
    const { id } = await consents.give(ada, { contactId: one, purpose: 'phone', source: 'in person' });
    for (const sql of [
      `delete from consents`,
      `update consents set purpose = 'other'`,
      `update consents set given_at = now()`,
    ])
      await expect(context.database.forUser(ada, (scope) => scope.query(sql))).rejects.toThrow(/permission denied/);
    expect((await consents.withdraw(ada, { id })).withdrawnAt).toBeInstanceOf(Date);
  });

  it('tell who looked, also before contacts were merged', async () => {
    const consents = context.get(ConsentsService);
    await consents.give(ada, { contactId: two, purpose: 'phone', source: 'in person' });
    await consents.read(ada, two, ALL);
    await merge(two, one);
    expect(await consents.read(ada, one, ALL)).toMatchObject([{ contactId: one, purpose: 'phone' }]);
    expect((await consents.accesses(ada, one, ALL)).length).toBe(2);
    await merge(two, null);
    expect((await consents.accesses(ada, one, ALL)).length).toBe(1);
    expect((await consents.accesses(ada, two, ALL)).length).toBe(1);
  });
});

describe('what is deleted', () => {
  it('is gone for good after a while, and of nobody else', async () => {
    const forgotten = context.get(DeletedThingsService);
    const noteId = await notes.createNote(ada, { contactIds: [one], text: 'old' });
    const kept = await notes.createNote(ada, { contactIds: [one], text: 'kept' });
    const { id: taskId } = await tasks.create(ada, { title: 'old' });
    await notes.remove(ada, noteId);
    await tasks.remove(ada, taskId);
    const bob = await context.newUser('Bob');
    await tasks.create(bob, { title: 'Bob’s' });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await forgotten.forget(inDays(29))).toBe(0);
    await notes.restore(ada, noteId);
    await notes.remove(ada, noteId);
    expect(await forgotten.forget(inDays(31))).toBe(2);
    await expect(notes.restore(ada, noteId)).rejects.toMatchObject({ code: 'NOTE_NOT_FOUND' });
    expect((await contacts.interaction(ada, kept, LEAN))?.body).toBe('kept');
    expect((await tasks.list(bob, OPEN, ALL)).length).toBe(1);
  });
});
