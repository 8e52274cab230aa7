import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, CALENDAR, GMAIL, list, ME, TestSandbox, text } from './support.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = () => ({ accounts: [{ email: ME, mailbox: 'sample' }], state: folder, anchor: undefined });

describe('a sandbox with a state folder', () => {
  it('goes on after a restart: tokens, keys, ids, history, sync tokens, and accounts made meanwhile', async () => {
    const before = await TestSandbox.start(options());
    const { access, refresh } = await before.grant([GMAIL, CALENDAR]);
    const historyId = text((await before.get('/gmail/v1/users/me/profile', access)).body, 'historyId');
    const syncToken = text(
      (await before.get('/calendar/v3/calendars/primary/events?maxResults=2500', access)).body,
      'nextSyncToken',
    );
    const delivered = await before.deliver({
      from: 'a@x.example',
      subject: 'Before the restart',
      text: 'x',
      labels: ['INBOX', 'A new label'],
    });
    const hour = { start: { dateTime: '2026-12-01T10:00:00Z' }, end: { dateTime: '2026-12-01T11:00:00Z' } };
    const event = await before.admin('POST', `/accounts/${ME}/calendars/primary/events`, { summary: 'Kept', ...hour });
    await before.admin('POST', '/accounts', { email: 'late@x.example', mailbox: 'empty' });
    await before.deliver({ from: 'a@x.example', subject: 'To the late one', text: 'x' }, 'late@x.example');
    const keys = (await before.fetch('/oauth2/v3/certs')).body;
    const ledger = await before.admin('GET', `/ledger?account=${ME}`);
    await before.stop();

    const after = await TestSandbox.start(options());
    try {
      expect((await after.fetch('/oauth2/v3/certs')).body).toEqual(keys);
      expect((await after.get('/gmail/v1/users/me/profile', access)).status).toBe(200);
      const fresh = await after.token({ grant_type: 'refresh_token', refresh_token: refresh });
      const token = text(fresh.body, 'access_token');
      const history = await after.get(`/gmail/v1/users/me/history?startHistoryId=${historyId}`, token);
      expect(at(list(history.body, 'history')[0], 'messagesAdded.0.message.id')).toBe(delivered);
      const changed = await after.get(`/calendar/v3/calendars/primary/events?syncToken=${syncToken}`, token);
      expect(list(changed.body, 'items').map((item) => item['id'])).toEqual([event['id']]);
      const again = await after.admin('GET', `/ledger?account=${ME}`);
      expect(again['messages']).toEqual(ledger['messages']);
      expect(again['events']).toEqual(ledger['events']);
      expect(await after.admin('GET', '/accounts/late@x.example')).toMatchObject({ messages: 1 });
    } finally {
      await after.stop();
    }
  });
});
