import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SyncPreferences, UndoService } from '../../libs/sync/index.js';
import { type Mail, PreferencesFixture, chosen } from './sync-preferences-fixture.js';

const DAY = 86_400_000;

let fixture: PreferencesFixture;
beforeAll(async () => {
  fixture = await PreferencesFixture.open();
});
afterAll(() => fixture?.close());

/** Items by reason. */
const byReason = (lines: readonly { reason: string; count: number }[]) =>
  Object.fromEntries(lines.map(({ reason, count }) => [reason, count]));

const MAILS: Mail[] = [
  { subject: 'plan one', labels: ['INBOX', 'Work'] },
  { subject: 'plan two', labels: ['INBOX', 'Work', 'Private'], daysAgo: 40 },
  { subject: 'news', from: 'nora@shop.example', labels: ['INBOX', 'Shop'], daysAgo: 3 },
  { subject: 'plan three', from: 'bob@mail.acme.example', daysAgo: 400 },
  { subject: 'answer', from: 'me', to: 'bob@mail.acme.example', daysAgo: 5 },
  { subject: 'plan for the shop', from: 'me', to: 'nora@shop.example', daysAgo: 6 },
  { subject: 'to both', from: 'me', to: 'nora@shop.example, ada@partner.example', daysAgo: 7 },
  { subject: 'note to myself', from: 'me', to: 'me', daysAgo: 8 },
  { subject: 'plan of a spammer', from: 'x@spam.example', labels: ['SPAM'] },
  { subject: 'binned', labels: ['TRASH', 'Work'] },
  { subject: 'draft plan', from: 'me', to: 'ada@partner.example', labels: ['DRAFT'] },
];

describe('what a preview counts is what the import lists', () => {
  const sets: [string, (ids: Record<string, string>) => Partial<SyncPreferences>][] = [
    ['nothing chosen', () => ({})],
    ['a year', () => ({ lookBackDays: 365 })],
    ['a search', () => ({ query: 'subject:plan' })],
    ['a search with OR', () => ({ query: 'subject:news OR subject:answer' })],
    ['a chosen label', ({ Work }) => ({ containersIn: [Work!] })],
    ['two chosen labels', ({ Work, Shop }) => ({ containersIn: [Work!, Shop!] })],
    ['an excluded label', ({ Private, Shop }) => ({ containersOut: [Private!, Shop!] })],
    [
      'labels and a search',
      ({ Work, Shop, Private }) => ({ containersIn: [Work!, Shop!], containersOut: [Private!], query: 'subject:plan' }),
    ],
    ['excluded people', () => ({ peopleOut: ['shop.example'] })],
    ['chosen people', () => ({ peopleIn: ['*.acme.example', 'ada@partner.example'] })],
    ['people and labels', ({ Private }) => ({ peopleOut: ['nora@shop.example'], containersOut: [Private!] })],
  ];

  it.each(sets)('mail: %s', async (_, choose) => {
    const account = await fixture.mailbox(MAILS);
    const { id, hash, result } = await fixture.previewWith(account, choose(await fixture.idsByName(account)));
    expect(result.exact).toBe(true);
    const batch = await fixture.finish(account, (await fixture.approve(account.userId, id, hash)).id);
    expect(batch.state).toBe('completed');
    const ledger = await fixture.ledger(account.userId, batch.id);
    expect(ledger.complete).toBe(true);
    expect(ledger.stored).toBe(result.totalItems);
    const foreseen = byReason(result.leftOut.filter(({ reason }) => reason !== 'outside_window'));
    expect(byReason(ledger.skipped)).toEqual(foreseen);
    expect(result.leftOut.every(({ exact }) => exact)).toBe(true);
    expect(result.byMonth.reduce((sum, { count }) => sum + count, 0)).toBe(result.totalItems);
    // Every message of the window is accounted for.
    if (result.leftOut.every(({ reason }) => reason !== 'outside_window')) expect(ledger.listed).toBe(MAILS.length);
    // What was chosen with the preview is saved with its approval.
    const [saved] = await fixture.context.database.forUser(account.userId, (scope) =>
      fixture.preferences.of(scope, [{ id: account.integrationId, source: account.source }]),
    );
    expect(saved!.settings).toEqual(chosen(choose(await fixture.idsByName(account))));
  });

  it('mail: the number that the sample only estimates is said to be an estimate', async () => {
    const account = await fixture.account('google_gmail', { synthetic: 300 });
    const { result } = await fixture.previewWith(account, { peopleOut: ['*.example'] });
    const line = result.leftOut.find(({ reason }) => reason === 'excluded_person');
    expect(line).toMatchObject({ exact: false });
    expect(result.exact).toBe(false);
    expect(result.totalItems).toBeLessThan(300);
  });

  describe('events', () => {
    const at = (days: number, hours = 0) => ({
      dateTime: new Date(Date.now() + days * DAY + hours * 3_600_000).toISOString(),
    });
    const ada = { email: 'ada@partner.example' };
    const bob = { email: 'bob@mail.acme.example' };

    async function calendars() {
      const account = await fixture.account('google_calendar');
      const other = await fixture.sandbox.admin<{ id: string }>('POST', `/accounts/${account.email}/calendars`, {
        summary: 'Team',
      });
      const me = { email: account.email, self: true };
      const put = (summary: string, days: number, more: object = {}, calendarId?: string) =>
        fixture.event(account, { summary, start: at(days), end: at(days, 1), ...more }, calendarId);
      await put('lunch', -2, { organizer: ada, attendees: [ada, me] });
      await put('doctor', -3, { visibility: 'private' });
      await put('old', -500, { organizer: ada, attendees: [ada, me] });
      await put('soon', 5, { attendees: [me, bob] });
      await put('far', 200, { attendees: [me, bob] });
      await put('weekly', -30, { recurrence: ['RRULE:FREQ=WEEKLY'], attendees: [me, ada, bob] });
      await put('team day', -1, {}, other.id);
      return account;
    }

    it.each<[string, (ids: Record<string, string>) => Partial<SyncPreferences>]>([
      ['nothing chosen', () => ({})],
      ['a window', () => ({ lookBackDays: 365, futureDays: 30 })],
      ['no private events', () => ({ privateEvents: false })],
      ['an excluded calendar', ({ Team }) => ({ containersOut: [Team!] })],
      ['a chosen calendar', ({ Team }) => ({ containersIn: [Team!] })],
      ['excluded people', () => ({ peopleOut: ['partner.example', 'bob@mail.acme.example'] })],
      ['chosen people', () => ({ peopleIn: ['*.acme.example'] })],
    ])('%s', async (_, choose) => {
      const account = await calendars();
      const { id, hash, result } = await fixture.previewWith(account, choose(await fixture.idsByName(account)));
      expect(result.exact).toBe(true);
      const batch = await fixture.finish(account, (await fixture.approve(account.userId, id, hash)).id);
      const ledger = await fixture.ledger(account.userId, batch.id);
      expect(ledger).toMatchObject({ complete: true, stored: result.totalItems });
      const foreseen = byReason(result.leftOut);
      const { excluded_calendar: unlisted = 0, ...skipped } = foreseen;
      expect(byReason(ledger.skipped)).toEqual(skipped);
      expect(ledger.listed + unlisted).toBe(7);
    });
  });
});

describe('the sample accounts', () => {
  it.each<[string, string, Partial<SyncPreferences>]>([
    ['google_gmail', 'everything', {}],
    ['google_gmail', 'half a year without promotions', { lookBackDays: 180, containersOut: ['CATEGORY_PROMOTIONS'] }],
    ['google_gmail', 'a search in the inbox', { query: 'project OR has:attachment', containersIn: ['INBOX', 'SENT'] }],
    ['google_calendar', 'everything', {}],
    ['google_calendar', 'a window without private events', { lookBackDays: 90, futureDays: 14, privateEvents: false }],
    ['google_calendar', 'chosen people', { peopleIn: ['*.example'] }],
  ])('%s: %s', async (source, _, some) => {
    const account = await fixture.account(source, { mailbox: 'sample', calendar: 'sample' });
    const { id, hash, result } = await fixture.previewWith(account, some);
    expect(result.exact).toBe(true);
    expect(result.totalItems).toBeGreaterThan(0);
    const batch = await fixture.finish(account, (await fixture.approve(account.userId, id, hash)).id);
    const ledger = await fixture.ledger(account.userId, batch.id);
    expect(ledger.complete).toBe(true);
    expect(ledger.stored + ledger.failedTotal).toBe(result.totalItems);
    const beyond = source === 'google_gmail' ? 'outside_window' : 'excluded_calendar';
    expect(byReason(ledger.skipped)).toEqual(byReason(result.leftOut.filter(({ reason }) => reason !== beyond)));
  });
});

describe('a look for changes', () => {
  it('follows the preferences of the moment, for labels, searches and people', async () => {
    const account = await fixture.mailbox([{ subject: 'begin', labels: ['INBOX', 'Work'] }]);
    await fixture.importedWith(account, {});
    await fixture.send(account, { subject: 'label first', labels: ['INBOX', 'Shop'] });
    const { Shop } = await fixture.idsByName(account);
    await fixture.save(account, { containersOut: [Shop!], peopleOut: ['out.example'], query: '-subject:boring' });
    await fixture.send(account, { subject: 'kept' });
    await fixture.send(account, { subject: 'boring news' });
    await fixture.send(account, { subject: 'unwanted', from: 'x@out.example' });
    const ledger = await fixture.followed(account);
    expect(ledger).toMatchObject({ complete: true, stored: 1 });
    expect(byReason(ledger.skipped)).toEqual({ excluded_label: 1, excluded_query: 1, excluded_person: 1 });
    expect(await fixture.subjects(account.userId)).toEqual(['begin', 'kept']);
  });

  it('takes away what gets an excluded label, and keeps what had it when it was excluded', async () => {
    const account = await fixture.mailbox([
      { subject: 'had it', labels: ['INBOX', 'Shop'] },
      { subject: 'gets it', labels: ['INBOX'] },
    ]);
    await fixture.importedWith(account, {});
    const { Shop } = await fixture.idsByName(account);
    await fixture.save(account, { containersOut: [Shop!] });
    const items = await fixture.context.query<{ source_id: string; subject: string }>(
      'select r.source_id, i.subject from raw_events r join interactions i on i.raw_event_id = r.id where r.user_id = $1',
      [account.userId],
    );
    const idOf = (subject: string) => items.find((item) => item.subject === subject)!.source_id;
    await fixture.relabel(account, idOf('had it'), { add: ['STARRED'] });
    await fixture.relabel(account, idOf('gets it'), { add: ['Shop'] });
    expect(byReason((await fixture.followed(account)).skipped)).toEqual({ excluded_label: 2 });
    expect(await fixture.subjects(account.userId)).toEqual(['had it']);
  });

  it('does not import an old event that is edited, nor what is put off beyond the future', async () => {
    const account = await fixture.account('google_calendar');
    const time = (days: number) => ({ dateTime: new Date(Date.now() + days * DAY).toISOString() });
    const put = (summary: string, days: number) =>
      fixture.event(account, { summary, start: time(days), end: time(days + 0.1) });
    const [old, next] = [await put('old', -400), await put('next', 3)];
    await fixture.importedWith(account, { lookBackDays: 365, futureDays: 30 });
    expect(await fixture.subjects(account.userId)).toEqual(['next']);
    const change = (id: string, body: object) =>
      fixture.sandbox.admin('PATCH', `/accounts/${account.email}/calendars/${account.email}/events/${id}`, body);
    await change(old, { summary: 'old, edited' });
    await change(next, { start: time(60), end: time(60.1) });
    await put('third', 4);
    expect(byReason((await fixture.followed(account)).skipped)).toEqual({ outside_window: 2 });
    expect(await fixture.subjects(account.userId)).toEqual(['third']);
  });
});

describe('a limit on planned events', () => {
  it('moves on with time: what has come nearer is taken in once, without being changed', async () => {
    const account = await fixture.account('google_calendar');
    const time = (days: number) => ({ dateTime: new Date(Date.now() + days * DAY).toISOString() });
    const put = (summary: string, days: number, more: object = {}) =>
      fixture.event(account, { summary, start: time(days), end: time(days + 0.1), ...more });
    await put('near', 3);
    await put('in a month', 31);
    await put('in a year', 400);
    await put('weekly', -10, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    await fixture.importedWith(account, { futureDays: 30 });
    expect(new Set(await fixture.subjects(account.userId))).toEqual(new Set(['near', 'weekly']));
    expect((await fixture.followed(account)).listed).toBe(0);
    // As if the import had been two days ago.
    await fixture.context.query(
      `update sync_cursors set cursor = 'until:' || to_char(now() at time zone 'utc' + interval '28 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         || substring(cursor from position(' ' in cursor)) where integration_id = $1`,
      [account.integrationId],
    );
    expect((await fixture.followed(account)).listed).toBe(0);
    await fixture.save(account, { futureDays: 32 });
    expect(await fixture.followed(account)).toMatchObject({ listed: 1, stored: 1 });
    expect(new Set(await fixture.subjects(account.userId))).toEqual(new Set(['near', 'weekly', 'in a month']));
    await fixture.save(account, { futureDays: null });
    expect(await fixture.followed(account)).toMatchObject({ listed: 1, stored: 1 });
    expect((await fixture.followed(account)).listed).toBe(0);
    expect(await fixture.subjects(account.userId)).toContain('in a year');
  });
});

describe('detail', () => {
  it.each<[SyncPreferences['detail'], string, string]>([
    ['metadata', '', ''],
    ['snippet', 'About details', 'About details'],
    ['full', 'About details', 'About details'],
  ])('%s', async (detail, snippet, body) => {
    const account = await fixture.mailbox([{ subject: 'details', from: 'Ada Example <ada@partner.example>' }]);
    await fixture.importedWith(account, { detail });
    const [row] = await fixture.context.query<{ snippet: string; body: string; payload: string }>(
      `select i.snippet, i.body, r.payload::text from interactions i join raw_events r on r.id = i.raw_event_id
       where i.user_id = $1`,
      [account.userId],
    );
    expect(row).toMatchObject({ snippet, body });
    expect(row!.payload.includes(Buffer.from('About details').toString('base64url').slice(0, 12))).toBe(
      detail === 'full',
    );
    expect(await fixture.contacts(account.userId)).toEqual(['ada@partner.example']);
  });
});

describe('contacts of those who were written to', () => {
  const INBOUND: Mail = { subject: 'hello', from: 'Bob Example <bob@mail.acme.example>', daysAgo: 1 };
  const OUTBOUND: Mail = { subject: 'answer', from: 'me', to: 'bob@mail.acme.example', daysAgo: 5 };

  it.each<[string, Mail, Mail]>([
    ['the answer later', INBOUND, OUTBOUND],
    ['the answer first', OUTBOUND, INBOUND],
  ])('%s', async (_, first, second) => {
    const account = await fixture.mailbox([first, { subject: 'stranger', from: 'eve@other.example' }]);
    await fixture.importedWith(account, { contactsFrom: 'written_to' });
    expect(await fixture.contacts(account.userId)).toEqual(first === OUTBOUND ? ['bob@mail.acme.example'] : []);
    await fixture.send(account, second);
    await fixture.followed(account);
    const contacts = await fixture.context.query<{ name: string; linked: number; days: number }>(
      `select display_name as name, round(extract(epoch from now() - last_interaction_at) / 86400)::int as days,
         (select count(*)::int from interaction_participants p where p.contact_id = c.id) as linked
       from contacts c where user_id = $1`,
      [account.userId],
    );
    expect(contacts).toEqual([{ name: 'Bob Example', linked: 2, days: 1 }]);
  });

  it('makes contacts of everybody again when that is chosen', async () => {
    const account = await fixture.mailbox([INBOUND]);
    await fixture.importedWith(account, { contactsFrom: 'written_to' });
    expect(await fixture.contacts(account.userId)).toEqual([]);
    await fixture.save(account, {});
    await fixture.normalize(account.userId);
    expect(await fixture.contacts(account.userId)).toEqual(['bob@mail.acme.example']);
  });
});

describe('what preferences cover', () => {
  it('is told, stays, and goes on request with the contacts that nothing is left of', async () => {
    const account = await fixture.mailbox(MAILS);
    await fixture.importedWith(account, {});
    const before = await fixture.contacts(account.userId);
    expect(before).toEqual(['ada@partner.example', 'bob@mail.acme.example', 'nora@shop.example']);
    expect((await fixture.save(account, {})).covered).toBeNull();
    await expect(fixture.removeExcluded(account)).rejects.toMatchObject({ code: 'NOTHING_COVERED' });

    const { Private } = await fixture.idsByName(account);
    const { covered } = await fixture.save(account, {
      peopleOut: ['*.acme.example'],
      containersOut: [Private!],
      lookBackDays: 365,
    });
    expect(covered).toEqual({
      items: 3,
      interactions: 3,
      contacts: 1,
      // 'plan three' is old and from Bob: the first reason counts.
      reasons: [
        { reason: 'excluded_label', count: 1 },
        { reason: 'excluded_person', count: 1 },
        { reason: 'outside_window', count: 1 },
      ],
    });
    const other = await fixture.context.newUser('Bob');
    const asOther = { ...account, userId: other };
    await expect(fixture.save(asOther, {})).rejects.toMatchObject({ code: 'INTEGRATION_NOT_FOUND' });
    await expect(fixture.removeExcluded(asOther)).rejects.toMatchObject({ code: 'INTEGRATION_NOT_FOUND' });

    const removal = await fixture.removeExcluded(account);
    expect(removal).toMatchObject({ kind: 'removal', state: 'running' });
    await expect(fixture.removeExcluded(account)).rejects.toMatchObject({ code: 'NOTHING_COVERED' });
    expect(await fixture.finish(account, removal.id)).toMatchObject({ state: 'completed', kind: 'removal' });
    expect(await fixture.ledger(account.userId, removal.id)).toMatchObject({ complete: true, listed: 3, stored: 3 });
    expect(await fixture.subjects(account.userId)).toEqual(
      ['news', 'note to myself', 'plan for the shop', 'plan one', 'to both'].sort(),
    );
    expect(await fixture.contacts(account.userId)).toEqual(['ada@partner.example', 'nora@shop.example']);
    expect(await fixture.preferences.coveredBy(account.userId, account.integrationId)).toBeNull();
    const saved = await fixture.context.query(
      'select 1 from raw_event_versions where batch_id = $1 and deleted_at is null',
      [removal.id],
    );
    expect(saved).toHaveLength(3);
    const audited = await fixture.context.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action in ('sync.preferences_saved', 'sync.excluded_removed')`,
      [account.userId],
    );
    expect(audited.length).toBeGreaterThanOrEqual(3);
    // A look for changes does not bring it back; an undo does.
    await fixture.followed(account);
    expect(await fixture.contacts(account.userId)).toEqual(['ada@partner.example', 'nora@shop.example']);
    await fixture.context.get(UndoService).undo(account.userId, removal.id);
    await fixture.normalize(account.userId);
    expect(await fixture.batch(removal.id)).toMatchObject({ state: 'undone' });
    expect(await fixture.contacts(account.userId)).toEqual(before);
    expect(await fixture.subjects(account.userId)).toHaveLength(8);
  });

  it('is refused while an import is under way', async () => {
    const account = await fixture.mailbox([{ subject: 'one', from: 'x@out.example' }]);
    await fixture.importedWith(account, {});
    await fixture.save(account, { peopleOut: ['out.example'] });
    const { id, hash } = await fixture.previewWith(account, { peopleOut: ['out.example'] });
    await fixture.approve(account.userId, id, hash);
    await expect(fixture.removeExcluded(account)).rejects.toMatchObject({ code: 'BATCH_OPEN' });
  });

  it('leaves contacts that were edited', async () => {
    const account = await fixture.mailbox([{ subject: 'one', from: 'x@out.example' }]);
    await fixture.importedWith(account, {});
    await fixture.context.query('update contacts set edited_at = now() where user_id = $1', [account.userId]);
    expect((await fixture.save(account, { peopleOut: ['out.example'] })).covered).toMatchObject({
      items: 1,
      contacts: 0,
    });
    await fixture.finish(account, (await fixture.removeExcluded(account)).id);
    expect(await fixture.contacts(account.userId)).toEqual(['x@out.example']);
    expect(await fixture.subjects(account.userId)).toEqual([]);
  });

  it('covers events by calendar, time, privacy and people', async () => {
    const account = await fixture.account('google_calendar');
    const time = (days: number) => ({ dateTime: new Date(Date.now() + days * DAY).toISOString() });
    const put = (summary: string, days: number, more: object = {}) =>
      fixture.event(account, { summary, start: time(days), end: time(days + 0.1), ...more });
    await put('private', -1, { visibility: 'private' });
    await put('far', 100);
    await put('with ada', -2, { attendees: [{ email: 'ada@out.example' }] });
    await put('running', -400, { recurrence: ['RRULE:FREQ=DAILY'] });
    await fixture.importedWith(account, {});
    const { covered } = await fixture.save(account, {
      privateEvents: false,
      futureDays: 30,
      peopleOut: ['out.example'],
      lookBackDays: 30,
    });
    expect(byReason(covered!.reasons)).toEqual({ private: 1, outside_window: 1, excluded_person: 1 });
    await fixture.finish(account, (await fixture.removeExcluded(account)).id);
    expect(new Set(await fixture.subjects(account.userId))).toEqual(new Set(['running']));
  });

  it('does not grow while time merely passes', async () => {
    const account = await fixture.mailbox([{ subject: 'at the edge', daysAgo: 29 }]);
    await fixture.importedWith(account, { lookBackDays: 30 });
    await fixture.context.query(`update sync_preferences set saved_at = saved_at + interval '20 days'`);
    expect(await fixture.preferences.coveredBy(account.userId, account.integrationId)).toBeNull();
  });
});

describe('saving', () => {
  it('names the fields at fault and saves nothing', async () => {
    const account = await fixture.account();
    await expect(fixture.save(account, { query: '(', peopleIn: ['nobody'] })).rejects.toMatchObject({
      code: 'INVALID_PREFERENCES',
      faults: [{ field: 'query' }, { field: 'peopleIn' }],
    });
    expect(await fixture.context.query('select 1 from sync_preferences where user_id = $1', [account.userId])).toEqual(
      [],
    );
  });

  it('says that a wider look-back waits for the next approval', async () => {
    const account = await fixture.mailbox([{ subject: 'one' }]);
    await fixture.importedWith(account, { lookBackDays: 30 });
    const { notes } = await fixture.save(account, { lookBackDays: 90, detail: 'snippet' });
    expect(notes).toHaveLength(2);
  });
});
