import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactEditService } from '../../libs/contacts/index.js';
import { NormalizeService } from '../../libs/normalization/index.js';
import { EventBus } from '../../libs/platform/events/index.js';
import {
  PreferencesService,
  RemovalService,
  type SyncPreferences,
  UndoService,
  batchChanged,
} from '../../libs/sync/index.js';
import { UndoFinishService } from '../../libs/sync/domain/undo-finish.service.js';
import type { Connected } from './sync-fixture.js';
import { UndoFixture } from './undo-fixture.js';

const NEVER = new AbortController().signal;
const NOT_THERE = '018f0000-0000-7000-8000-00000000dead';

let fixture: UndoFixture;
beforeAll(async () => {
  fixture = await UndoFixture.open();
});
afterAll(() => fixture?.close());
afterEach(() => fixture.clearFaults());

const rename = ({ userId }: Connected, id: string, name: string) =>
  fixture.context.get(ContactEditService).rename(userId, id, name);

describe('undo of an import', () => {
  it('leaves nothing, says so, and can be done again', async () => {
    const me = await fixture.account('google_gmail', { synthetic: 120 });
    const before = await fixture.hash(me);
    const batch = await fixture.imported(me);
    const imported = await fixture.hash(me);
    const contacts = await fixture.contacts(me);
    const outlook = (await fixture.outlook(me, batch.id))!.outlook;
    expect(outlook).toMatchObject({ items: 120, restored: 0, interactions: 120, contacts: contacts.length, kept: [] });

    const { contactNames, ...expected } = outlook;
    const undone = await fixture.undo(me, batch.id);
    expect(undone).toMatchObject({ state: 'undone', undone_at: expect.any(Date), undo_report: expected });
    expect(contactNames.length).toBe(Math.min(50, contacts.length));
    expect(await fixture.hash(me)).toBe(before);
    await expect(fixture.incremental(me)).rejects.toMatchObject({ code: 'NOT_APPROVED' });

    expect(await fixture.redo(me, batch.id)).toBe('completed');
    expect(await fixture.hash(me)).toBe(imported);
    expect((await fixture.contacts(me)).map(({ id }) => id)).toEqual(contacts.map(({ id }) => id));
    expect(await fixture.followed(me)).toMatchObject({ listed: 0 });
    const actions = await fixture.context.query<{ action: string; actor: string }>(
      `select action, actor from audit_entries where user_id = $1 and action like 'sync.%do%' order by sequence`,
      [me.userId],
    );
    expect(actions).toEqual([
      { action: 'sync.undo_requested', actor: 'user' },
      { action: 'sync.undone', actor: 'system' },
      { action: 'sync.redo_requested', actor: 'user' },
    ]);
    const notices = await fixture.context.query<{ kind: string }>(
      `select kind from notifications where user_id = $1 and kind = 'undo_done'`,
      [me.userId],
    );
    expect(notices).toHaveLength(1);
  });

  it('brings nothing back by itself; a new approval brings all of it, and then there is nothing to do again', async () => {
    const me = await fixture.account('google_gmail', { synthetic: 60 });
    const before = await fixture.hash(me);
    const first = await fixture.imported(me);
    const imported = await fixture.hash(me);
    const look = await fixture.looked(me);
    await fixture.undo(me, first.id);
    await fixture.undo(me, look);
    const second = await fixture.imported(me);
    expect(await fixture.ledger(me.userId, second.id)).toMatchObject({ listed: 60, stored: 60, complete: true });
    expect(await fixture.hash(me)).toBe(imported);
    await expect(fixture.redo(me, first.id)).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
    await fixture.undo(me, second.id);
    expect(await fixture.hash(me)).toBe(before);
  });

  it('ends an import that is under way, and nothing of it comes afterwards', async () => {
    const me = await fixture.account('google_gmail', { synthetic: 400 });
    const before = await fixture.hash(me);
    const batchId = await fixture.approved(me);
    let undone: Promise<unknown> | undefined;
    const end = fixture.context.get(EventBus).subscribe(batchChanged, async (event) => {
      if (event.batchId !== batchId || undone || (await fixture.ledger(me.userId, batchId)).stored === 0) return;
      undone ??= fixture.context.get(UndoService).undo(me.userId, batchId);
    });
    await fixture.slice(me.userId, batchId);
    end();
    expect(undone).toBeDefined();
    await undone;
    await fixture.normalize(me.userId);
    expect(await fixture.report(batchId)).toMatchObject({ state: 'undone' });
    await fixture.slice(me.userId, batchId);
    await fixture.normalize(me.userId);
    expect(await fixture.hash(me)).toBe(before);
    const ledger = await fixture.ledger(me.userId, batchId);
    expect(ledger).toMatchObject({ pending: 0 });
    expect(ledger.skipped.map(({ reason }) => reason)).toContain('cancelled');

    expect(await fixture.redo(me, batchId)).toBe('cancelled');
    expect(await fixture.storedIds(me)).toHaveLength(ledger.stored);
  });

  it('and normalization at the same time end as one after the other', async () => {
    const me = await fixture.account('google_gmail', { synthetic: 300 });
    const before = await fixture.hash(me);
    const batchId = await fixture.approved(me);
    await fixture.slice(me.userId, batchId);
    const normalizing = fixture.context.get(NormalizeService).runSlice(me.userId, 'google_gmail', NEVER);
    const undoing = fixture.context.get(UndoService).undo(me.userId, batchId);
    await Promise.all([normalizing, undoing]);
    await fixture.normalize(me.userId);
    expect(await fixture.hash(me)).toBe(before);
    expect(await fixture.report(batchId)).toMatchObject({ state: 'undone' });
  });

  it('twice at once is one', async () => {
    const me = await fixture.account('google_gmail', { synthetic: 30 });
    const { id } = await fixture.imported(me);
    const undo = () => fixture.context.get(UndoService).undo(me.userId, id);
    const states = (await Promise.all([undo(), undo(), undo()])).map(({ state }) => state);
    expect(states).toEqual(['undone', 'undone', 'undone']);
    const requests = await fixture.context.query(
      `select from audit_entries where user_id = $1 and action = 'sync.undo_requested'`,
      [me.userId],
    );
    expect(requests).toHaveLength(1);
    await fixture.redo(me, id);
    await expect(fixture.redo(me, id)).rejects.toMatchObject({ code: 'NOT_UNDONE' });
  });

  it("is the owner's alone", async () => {
    const me = await fixture.account('google_gmail', { synthetic: 5 });
    const other = await fixture.account('google_gmail');
    const { id } = await fixture.imported(me);
    const before = await fixture.hash(me);
    await expect(fixture.undo(other, id)).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    await expect(fixture.redo(other, id)).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    await expect(fixture.undo(me, NOT_THERE)).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    expect(await fixture.outlook(other, id)).toBeNull();
    expect(await fixture.hash(me)).toBe(before);
  });
});

describe('undo of a look for changes', () => {
  async function withMail(): Promise<{ me: Connected; ids: string[]; importId: string }> {
    const me = await fixture.account();
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) ids.push(await fixture.write(me, `Person ${i} <p${i}@people.example>`, `Mail ${i}`));
    const { id: importId } = await fixture.imported(me);
    return { me, ids, importId };
  }

  it('takes away what came, and puts back what was changed and deleted', async () => {
    const { me, ids } = await withMail();
    const before = await fixture.hash(me);
    await fixture.write(me, 'New Face <new@people.example>', 'New');
    await fixture.write(me, 'Person 1 <p1@people.example>', 'Again');
    await fixture.relabel(me, ids[0]!, { add: ['STARRED'] });
    await fixture.relabel(me, ids[1]!, { remove: ['UNREAD'] });
    await fixture.remove(me, ids[2]!);
    await fixture.relabel(me, ids[3]!, { add: ['TRASH'] });
    const look = await fixture.looked(me);
    const after = await fixture.hash(me);
    expect(after).not.toBe(before);
    expect((await fixture.outlook(me, look))!.outlook).toMatchObject({
      items: 2,
      restored: 4,
      contacts: 1,
      interactions: 2,
    });

    expect(await fixture.undo(me, look)).toMatchObject({
      state: 'undone',
      undo_report: { items: 2, restored: 4, contacts: 1, keptTotal: 0 },
    });
    expect(await fixture.hash(me)).toBe(before);
    expect(await fixture.followed(me)).toMatchObject({ listed: 0 });
    expect(await fixture.hash(me)).toBe(before);

    expect(await fixture.redo(me, look)).toBe('completed');
    expect(await fixture.hash(me)).toBe(after);
  });

  it('is undoing until what was put back is normalized, whoever notices; it can be done again meanwhile', async () => {
    const { me, ids } = await withMail();
    const before = await fixture.hash(me);
    await fixture.relabel(me, ids[0]!, { add: ['STARRED'] });
    const look = await fixture.looked(me);
    const after = await fixture.hash(me);
    const [undos, finish] = [fixture.context.get(UndoService), fixture.context.get(UndoFinishService)];
    expect(await undos.undo(me.userId, look)).toMatchObject({ state: 'undoing', undoneAt: null });
    expect(await finish.finishAll()).toBe(1);
    expect(await fixture.report(look)).toMatchObject({ state: 'undoing' });
    // As a worker that dies before it can tell.
    await fixture.context.get(NormalizeService).runSlice(me.userId, 'google_gmail', NEVER);
    expect(await finish.finishAll()).toBe(1);
    expect(await fixture.report(look)).toMatchObject({ state: 'undone', undone_at: expect.any(Date) });
    expect(await finish.finishAll()).toBe(0);
    expect(await fixture.hash(me)).toBe(before);
    await fixture.redo(me, look);
    await undos.undo(me.userId, look);
    await fixture.redo(me, look);
    expect(await fixture.hash(me)).toBe(after);
  });

  it('waits with doing it again while another look is open', async () => {
    const { me, ids } = await withMail();
    await fixture.relabel(me, ids[0]!, { add: ['STARRED'] });
    const look = await fixture.looked(me);
    await fixture.undo(me, look);
    const undone = await fixture.hash(me);
    await fixture.relabel(me, ids[1]!, { add: ['STARRED'] });
    const open = await fixture.incremental(me);
    await expect(fixture.redo(me, look)).rejects.toMatchObject({ code: 'BATCH_OPEN' });
    expect(await fixture.hash(me)).toBe(undone);
    expect(await fixture.report(look)).toMatchObject({ state: 'undone' });
    await fixture.finish(me, open);
    expect(await fixture.redo(me, look)).toBe('completed');
  });

  it('does not bring again, nor change, what was taken back, when it changes at the provider', async () => {
    const { me } = await withMail();
    const before = await fixture.hash(me);
    const id = await fixture.write(me, 'New Face <new@people.example>', 'New');
    const look = await fixture.looked(me);
    await fixture.undo(me, look);
    await fixture.relabel(me, id, { add: ['STARRED'] });
    const ledger = await fixture.followed(me);
    expect(ledger).toMatchObject({ listed: 1, stored: 0, skippedTotal: 1, complete: true });
    expect(ledger.skipped).toMatchObject([{ reason: 'undone', count: 1 }]);
    expect(await fixture.hash(me)).toBe(before);
  });

  it('keeps what another look did to the same items, in whatever order they are undone and done again', async () => {
    const { me, ids, importId } = await withMail();
    const none = await fixture.hash(me);
    await fixture.relabel(me, ids[0]!, { add: ['STARRED'] });
    await fixture.relabel(me, ids[1]!, { add: ['STARRED'] });
    const brought = await fixture.write(me, 'Brought <brought@people.example>', 'Brought');
    const b = await fixture.looked(me);
    const onlyB = await fixture.hash(me);
    await fixture.relabel(me, ids[0]!, { add: ['IMPORTANT'], remove: ['UNREAD'] });
    await fixture.remove(me, ids[1]!);
    await fixture.relabel(me, brought, { add: ['STARRED'] });
    await fixture.write(me, 'Brought <brought@people.example>', 'Once more');
    const c = await fixture.looked(me);
    const both = await fixture.hash(me);

    await fixture.undo(me, b);
    const onlyC = await fixture.hash(me);
    expect(await fixture.report(b)).toMatchObject({ undo_report: { items: 1, restored: 0, keptTotal: 1 } });
    await fixture.undo(me, c);
    expect(await fixture.hash(me)).toBe(none);
    await fixture.redo(me, b);
    expect(await fixture.hash(me)).toBe(onlyB);
    await fixture.redo(me, c);
    expect(await fixture.hash(me)).toBe(both);
    await fixture.undo(me, c);
    expect(await fixture.hash(me)).toBe(onlyB);
    await fixture.undo(me, b);
    await fixture.redo(me, c);
    expect(await fixture.hash(me)).toBe(onlyC);
    await fixture.redo(me, b);
    expect(await fixture.hash(me)).toBe(both);
    for (const batch of [importId, c, b]) await fixture.undo(me, batch);
    expect(await fixture.contacts(me)).toEqual([]);
    for (const batch of [b, importId, c]) await fixture.redo(me, batch);
    expect(await fixture.hash(me)).toBe(both);
  });
});

describe('what the user edited', () => {
  it('stays, is named, and is not overridden by what comes again', async () => {
    const me = await fixture.account();
    await fixture.write(me, 'Ann Miller <ann@people.example>');
    await fixture.write(me, 'Bea Bond <bea@people.example>');
    const { id } = await fixture.imported(me);
    const [ann] = await fixture.contacts(me);
    await rename(me, ann!.id, '  Auntie   Ann ');
    const edited = await fixture.hash(me);
    const kept = [{ contactId: ann!.id, name: 'Auntie Ann', reason: 'edited' }];
    expect((await fixture.outlook(me, id))!.outlook).toMatchObject({ contacts: 1, kept });
    expect(await fixture.undo(me, id)).toMatchObject({ undo_report: { contacts: 1, keptTotal: 1, kept } });
    expect((await fixture.contacts(me)).map(({ display_name }) => display_name)).toEqual(['Auntie Ann']);
    await fixture.redo(me, id);
    expect(await fixture.hash(me)).toBe(edited);
    const fields = await fixture.context.query<{ data: object }>(
      `select data from audit_entries where user_id = $1 and action = 'contact.updated'`,
      [me.userId],
    );
    expect(fields).toEqual([{ data: { fields: 'displayName' } }]);
  });

  it('is refused for nothing, and for the contact of somebody else', async () => {
    const me = await fixture.account();
    await fixture.write(me, 'Ann Miller <ann@people.example>');
    await fixture.imported(me);
    const [ann] = await fixture.contacts(me);
    await expect(rename(me, ann!.id, ' \n ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const other = await fixture.account();
    await expect(rename(other, ann!.id, 'X')).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' });
  });
});

describe('names and people that several batches know', () => {
  it('fall back to what is left, and come again', async () => {
    const me = await fixture.account();
    await fixture.write(me, 'ann@people.example', 'No name');
    const { id: first } = await fixture.imported(me);
    const nameless = await fixture.hash(me);
    await fixture.write(me, 'Ann <ann@people.example>', 'A name');
    const b = await fixture.looked(me);
    await fixture.write(me, 'Ann Miller <ann@people.example>', 'Another');
    await fixture.write(me, 'Shop <shop@people.example>', 'Real');
    const c = await fixture.looked(me);
    const all = await fixture.hash(me);
    const names = async () => (await fixture.contacts(me)).map(({ display_name }) => display_name);
    expect(await names()).toEqual(['Ann Miller', 'Shop']);
    await fixture.undo(me, b);
    expect(await names()).toEqual(['Ann Miller', 'Shop']);
    await fixture.redo(me, b);
    expect(await fixture.hash(me)).toBe(all);
    await fixture.undo(me, first);
    expect(await names()).toEqual(['Ann Miller', 'Shop']);
    await fixture.redo(me, first);
    await fixture.undo(me, c);
    expect(await names()).toEqual(['Ann']);
    await fixture.undo(me, b);
    expect(await fixture.hash(me)).toBe(nameless);
  });

  it('do not stay for a newsletter that they were sent before', async () => {
    const me = await fixture.account();
    const raw = (subject: string, headers: string) =>
      Buffer.from(
        `From: Ann Miller <ann@people.example>\r\nTo: ${me.email}\r\nSubject: ${subject}\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\nMessage-ID: <${subject}@people.example>\r\n${headers}\r\nText\r\n`,
      ).toString('base64');
    const post = (rawBase64: string) => fixture.sandbox.admin('POST', `/accounts/${me.email}/messages`, { rawBase64 });
    await post(raw('news', 'List-Unsubscribe: <https://people.example/u>\r\n'));
    await fixture.imported(me);
    const before = await fixture.hash(me);
    expect(await fixture.contacts(me)).toEqual([]);
    await post(raw('hello', ''));
    const look = await fixture.looked(me);
    const after = await fixture.hash(me);
    expect(await fixture.contacts(me)).toHaveLength(1);
    expect(await fixture.undo(me, look)).toMatchObject({ undo_report: { contacts: 1, keptTotal: 0 } });
    expect(await fixture.hash(me)).toBe(before);
    await fixture.redo(me, look);
    expect(await fixture.hash(me)).toBe(after);
  });
});

describe('a removal of what preferences leave out', () => {
  it('is undone and done again like any other batch', async () => {
    const me = await fixture.account();
    await fixture.write(me, 'Ann <ann@people.example>');
    await fixture.write(me, 'Bea <bea@people.example>', 'To both', { to: `${me.email}, ann@people.example` });
    await fixture.write(me, 'Cia Cole <cia@partner.example>');
    await fixture.imported(me);
    const before = await fixture.hash(me);
    const contacts = await fixture.contacts(me);
    const everything: SyncPreferences = {
      lookBackDays: null,
      query: null,
      containersIn: [],
      containersOut: [],
      peopleIn: [],
      peopleOut: ['*.partner.example', 'bea@people.example'],
      contactsFrom: 'everyone',
      privateEvents: true,
      detail: 'full',
      futureDays: null,
    };
    await fixture.context.get(PreferencesService).save(me.userId, me.integrationId, everything);
    const { id } = await fixture.context.get(RemovalService).remove(me.userId, me.integrationId);
    await fixture.normalize(me.userId);
    const after = await fixture.hash(me);
    expect(after).not.toBe(before);
    for (let round = 0; round < 2; round++) {
      expect(await fixture.undo(me, id)).toMatchObject({ state: 'undone', undo_report: { items: 0, contacts: 0 } });
      expect(await fixture.hash(me)).toBe(before);
      expect((await fixture.contacts(me)).map((contact) => contact.id)).toEqual(contacts.map((contact) => contact.id));
      expect(await fixture.redo(me, id)).toBe('completed');
      expect(await fixture.hash(me)).toBe(after);
    }
  });
});

describe('several accounts', () => {
  it('keep their people and names when one of them is undone', async () => {
    const mail = await fixture.account();
    const calendar = await fixture.connect(mail.userId, mail.email, 'google_calendar');
    const none = await fixture.hash(mail);
    await fixture.write(mail, 'ann@people.example');
    await fixture.write(mail, 'Bea <bea@people.example>');
    const { id: mails } = await fixture.imported(mail);
    const onlyMail = await fixture.hash(mail);
    const at = (hours: number) => ({
      dateTime: new Date(Date.now() - hours * 3_600_000).toISOString(),
      timeZone: 'UTC',
    });
    await fixture.sandbox.admin('POST', `/accounts/${mail.email}/calendars/${mail.email}/events`, {
      summary: 'Talk',
      start: at(30),
      end: at(29),
      attendees: [
        { email: 'ann@people.example', displayName: 'Ann Miller' },
        { email: 'dan@people.example', displayName: 'Dan' },
      ],
    });
    const { id: meetings } = await fixture.imported(calendar);
    const both = await fixture.hash(mail);
    await fixture.undo(mail, mails);
    expect(await fixture.report(mails)).toMatchObject({
      undo_report: { contacts: 1, keptTotal: 1, kept: [{ name: 'Ann Miller', reason: 'in_use' }] },
    });
    await fixture.redo(mail, mails);
    expect(await fixture.hash(mail)).toBe(both);
    await fixture.undo(calendar, meetings);
    expect(await fixture.hash(mail)).toBe(onlyMail);
    await fixture.undo(mail, mails);
    expect(await fixture.hash(mail)).toBe(none);
    await fixture.redo(calendar, meetings);
    await fixture.redo(mail, mails);
    expect(await fixture.hash(mail)).toBe(both);
  });
});

describe('meetings', () => {
  it('of a series come back when the look that moved one is undone', async () => {
    const me = await fixture.account('google_calendar');
    const events = `/accounts/${me.email}/calendars/${me.email}/events`;
    const day = (offset: number, hour: number) =>
      `${new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`;
    const at = (offset: number, hour: number) => ({ dateTime: day(offset, hour), timeZone: 'UTC' });
    const attendees = [{ email: 'ann@people.example', displayName: 'Ann' }];
    const series = await fixture.sandbox.admin<{ id: string }>('POST', events, {
      summary: 'Weekly',
      start: at(-20, 9),
      end: at(-20, 10),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=6'],
      attendees,
    });
    const { id: importId } = await fixture.imported(me);
    const before = await fixture.hash(me);
    await fixture.sandbox.admin('POST', events, {
      summary: 'Weekly, moved',
      recurringEventId: series.id,
      originalStartTime: at(-13, 9),
      start: at(-12, 15),
      end: at(-12, 16),
      attendees: [...attendees, { email: 'dan@people.example', displayName: 'Dan' }],
    });
    await fixture.sandbox.admin('PATCH', `${events}/${series.id}`, { location: 'Room 1' });
    const look = await fixture.looked(me);
    const after = await fixture.hash(me);
    expect(after).not.toBe(before);
    await fixture.undo(me, look);
    expect(await fixture.hash(me)).toBe(before);
    await fixture.redo(me, look);
    expect(await fixture.hash(me)).toBe(after);
    await fixture.undo(me, importId);
    await fixture.redo(me, importId);
    expect(await fixture.hash(me)).toBe(after);
  });
});
