import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALENDAR, list, ME, reason, TestSandbox, text, type Json } from './support.js';

let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start({ accounts: [{ email: ME, mailbox: 'empty', calendar: 'sample' }], quota: 'off' });
  token = (await sandbox.grant([CALENDAR])).access;
});
afterAll(() => sandbox.stop());

const EVENTS = '/calendar/v3/calendars/primary/events';

async function listAll(query: string): Promise<{ items: Json[]; syncToken: string; pages: number }> {
  const items: Json[] = [];
  let pageToken = '';
  for (let pages = 1; ; pages += 1) {
    const { body } = await sandbox.get(`${EVENTS}?${query}${pageToken && `&pageToken=${pageToken}`}`, token);
    items.push(...list(body, 'items'));
    pageToken = text(body, 'nextPageToken');
    if (!pageToken) return { items, syncToken: text(body, 'nextSyncToken'), pages };
    expect(body['nextSyncToken']).toBeUndefined();
  }
}

const HOUR = {
  start: { dateTime: '2026-12-01T10:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-12-01T11:00:00+01:00', timeZone: 'Europe/Berlin' },
};

describe('calendar list', () => {
  it('names the primary calendar and the others', async () => {
    const calendars = list((await sandbox.get('/calendar/v3/users/me/calendarList', token)).body, 'items');
    expect(calendars.map((calendar) => [calendar['summary'], calendar['accessRole'], calendar['primary']])).toEqual([
      [ME, 'owner', true],
      ['Studio deadlines', 'owner', undefined],
      ['Holidays in Germany', 'reader', undefined],
    ]);
    const holidays = encodeURIComponent(text(calendars[2], 'id'));
    expect((await sandbox.get(`/calendar/v3/calendars/${holidays}/events`, token)).status).toBe(200);
    expect((await sandbox.get('/calendar/v3/calendars/nobody/events', token)).status).toBe(404);
  });
});

describe('events.list', () => {
  it('pages to the same events, with a sync token on the last page', async () => {
    const whole = await listAll('maxResults=2500');
    const paged = await listAll('maxResults=17');
    expect(paged.pages).toBeGreaterThan(5);
    expect(paged.items.map((event) => event['id'])).toEqual(whole.items.map((event) => event['id']));
    expect(paged.syncToken).not.toBe('');
  });

  it('shows cancelled instances with what identifies them alone', async () => {
    const { items } = await listAll('maxResults=2500');
    const cancelled = items.filter((event) => event['status'] === 'cancelled');
    expect(cancelled.length).toBeGreaterThan(3);
    for (const event of cancelled) {
      expect(Object.keys(event).sort()).toEqual([
        'etag',
        'id',
        'kind',
        'originalStartTime',
        'recurringEventId',
        'status',
      ]);
      expect(text(event, 'id')).toMatch(new RegExp(`^${text(event, 'recurringEventId')}_\\d{8}T\\d{6}Z$`));
    }
    const deleted = (await listAll('showDeleted=true')).items.filter((event) => event['status'] === 'cancelled');
    expect(deleted.length).toBeGreaterThan(cancelled.length);
  });

  it('tells by sync token what was made, changed and deleted since', async () => {
    const { syncToken } = await listAll('');
    expect((await listAll(`syncToken=${syncToken}`)).items).toEqual([]);
    const made = await sandbox.admin('POST', `/accounts/${ME}/calendars/primary/events`, { summary: 'New', ...HOUR });
    const gone = await sandbox.admin('POST', `/accounts/${ME}/calendars/primary/events`, { summary: 'Gone', ...HOUR });
    await sandbox.admin('PATCH', `/accounts/${ME}/calendars/primary/events/${text(made, 'id')}`, {
      summary: 'Newer',
      start: HOUR.start,
    });
    await sandbox.admin('DELETE', `/accounts/${ME}/calendars/primary/events/${text(gone, 'id')}`);
    const changed = (await listAll(`syncToken=${syncToken}`)).items;
    expect(changed.map((event) => [event['id'], event['status'], event['summary']])).toEqual([
      [made['id'], 'confirmed', 'Newer'],
      [gone['id'], 'cancelled', undefined],
    ]);
    expect(changed[0]!['sequence']).toBe(1);
  });

  it('refuses what may not stand beside a sync token, and gone tokens with 410', async () => {
    const { syncToken } = await listAll('');
    for (const forbidden of [
      'q=x',
      'timeMin=2026-01-01T00:00:00Z',
      'updatedMin=2026-01-01T00:00:00Z',
      'orderBy=updated',
      'iCalUID=x',
      'showDeleted=false',
    ]) {
      expect((await sandbox.get(`${EVENTS}?syncToken=${syncToken}&${forbidden}`, token)).status).toBe(400);
    }
    await sandbox.admin('POST', '/sync/expire', { account: ME });
    const gone = await sandbox.get(`${EVENTS}?syncToken=${syncToken}`, token);
    expect([gone.status, reason(gone)]).toEqual([410, 'fullSyncRequired']);
    expect((await listAll('')).syncToken).not.toBe(syncToken);
  });

  it('bounds by time and expands series when asked', async () => {
    const range = 'timeMin=2026-11-01T00:00:00Z&timeMax=2026-11-08T00:00:00Z';
    const masters = (await listAll(range)).items;
    expect(masters.some((event) => Array.isArray(event['recurrence']))).toBe(true);
    const singles = (await listAll(`${range}&singleEvents=true&orderBy=startTime`)).items;
    expect(singles.every((event) => event['recurrence'] === undefined)).toBe(true);
    const call = singles.find((event) => text(event, 'summary').startsWith('Heron Reading Room: monthly'));
    // Ten in New York after its clocks were set back.
    expect(text(call, 'start.dateTime')).toBe('2026-11-03T10:00:00-05:00');
    const instance = await sandbox.get(`${EVENTS}/${text(call, 'id')}`, token);
    expect(instance.body).toMatchObject({ id: call!['id'], recurringEventId: call!['recurringEventId'] });
    const instances = await sandbox.get(
      `${EVENTS}/${text(call, 'recurringEventId')}/instances?timeMax=2027-01-01T00:00:00Z`,
      token,
    );
    expect(list(instances.body, 'items').length).toBeGreaterThan(8);
  });
});
