import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, CALENDAR, GMAIL, list, ME, TestSandbox, text } from './support.js';

const CORPORA = join(process.cwd(), '../shared/corpora');
const present = existsSync(CORPORA);
const described = present ? describe : describe.skip;
if (!present) console.log('skipped: there are no corpora in ../shared/corpora');

function filesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

described.each(['mailbox-lists', 'mailbox-executive'])('%s', (name) => {
  let sandbox: TestSandbox;
  let seconds: number;
  beforeAll(async () => {
    const started = performance.now();
    sandbox = await TestSandbox.start({ accounts: [{ email: ME, mailbox: join(CORPORA, name) }], quota: 'off' });
    seconds = (performance.now() - started) / 1000;
  });
  afterAll(() => sandbox.stop());

  it('loads quickly, with every file a message or named as none', async () => {
    expect(seconds).toBeLessThan(10);
    const ledger = await sandbox.admin('GET', `/ledger?account=${ME}`);
    expect(list(ledger, 'unloadable').map((entry) => entry['path'])).toEqual(['SOURCE.txt']);
    expect(at(ledger, 'messages.total')).toBe(filesBelow(join(CORPORA, name)) - 1);
  });

  it('hands out every message it lists', async () => {
    const token = (await sandbox.grant([GMAIL])).access;
    const ids: string[] = [];
    let pageToken = '';
    do {
      const { body } = await sandbox.get(
        `/gmail/v1/users/me/messages?maxResults=500${pageToken && `&pageToken=${pageToken}`}`,
        token,
      );
      ids.push(...list(body, 'messages').map((message) => text(message, 'id')));
      pageToken = text(body, 'nextPageToken');
    } while (pageToken);
    const items = list(await sandbox.admin('GET', `/accounts/${ME}/items`), 'items');
    expect([...ids].sort()).toEqual(items.map((item) => text(item, 'id')).sort());
    for (const id of ids) {
      const { status, body } = await sandbox.get(`/gmail/v1/users/me/messages/${id}`, token);
      if (status !== 200 || !/^\d+$/.test(text(body, 'internalDate')) || !Array.isArray(at(body, 'payload.headers')))
        throw new Error(`${id}: ${status}`);
    }
  });
});

described('parsers’ test sets', () => {
  it('load and render, every byte sequence', async () => {
    const sandbox = await TestSandbox.start({
      accounts: [{ email: ME, mailbox: join(CORPORA, 'torture') }],
      quota: 'off',
    });
    try {
      const token = (await sandbox.grant([GMAIL])).access;
      const items = list(await sandbox.admin('GET', `/accounts/${ME}/items`), 'items');
      expect(items.length).toBeGreaterThan(500);
      for (const item of items) {
        for (const format of ['full', 'metadata']) {
          expect(
            (await sandbox.get(`/gmail/v1/users/me/messages/${text(item, 'id')}?format=${format}`, token)).status,
          ).toBe(200);
        }
      }
      expect((await sandbox.get('/gmail/v1/users/me/messages?q=hello%20has:attachment', token)).status).toBe(200);
    } finally {
      await sandbox.stop();
    }
  });

  it('calendar files load, and what does not is named', async () => {
    const sandbox = await TestSandbox.start({
      accounts: [{ email: ME, mailbox: 'empty', calendar: join(CORPORA, 'calendars') }],
      quota: 'off',
    });
    try {
      const token = (await sandbox.grant([CALENDAR])).access;
      const calendars = list((await sandbox.get('/calendar/v3/users/me/calendarList', token)).body, 'items');
      expect(calendars).toHaveLength(5);
      let events = 0;
      for (const calendar of calendars) {
        for (const query of [
          'maxResults=2500',
          'singleEvents=true&timeMin=2020-01-01T00:00:00Z&timeMax=2020-03-01T00:00:00Z',
        ]) {
          const path = `/calendar/v3/calendars/${encodeURIComponent(text(calendar, 'id'))}/events?${query}`;
          const { status, body } = await sandbox.get(path, token);
          expect(status).toBe(200);
          events += list(body, 'items').length;
        }
      }
      expect(events).toBeGreaterThan(2000);
      const unloadable = list(await sandbox.admin('GET', `/ledger?account=${ME}`), 'unloadable');
      expect(unloadable.every((entry) => text(entry, 'reason') !== '' && text(entry, 'path') !== '')).toBe(true);
    } finally {
      await sandbox.stop();
    }
  });
});
