import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Discovery } from './discovery.js';
import { CALENDAR, GMAIL, list, ME, TestSandbox, text } from './support.js';

const gmail = Discovery.load('gmail.v1.json');
const calendar = Discovery.load('calendar.v3.json');
const oauth2 = Discovery.load('oauth2.v2.json');
const described = gmail && calendar && oauth2 ? describe : describe.skip;
if (!gmail) console.log('skipped: the discovery documents are not in ../shared/google');

let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start({ accounts: [{ email: ME, mailbox: 'sample' }], quota: 'off' });
  token = (await sandbox.grant([GMAIL, CALENDAR])).access;
});
afterAll(() => sandbox.stop());

async function problems(discovery: Discovery | undefined, schema: string, path: string): Promise<string[]> {
  const { status, body } = await sandbox.get(path, token);
  return status === 200 ? discovery!.problems(schema, body) : [`${path}: ${status}`];
}

described('answers, measured against the discovery documents', () => {
  it('Gmail: profile, labels, lists, history, threads', async () => {
    const start = text((await sandbox.get('/gmail/v1/users/me/profile', token)).body, 'historyId');
    const id = await sandbox.deliver({ from: 'a@x.example', subject: 'One', text: '1' });
    await sandbox.admin('POST', `/accounts/${ME}/messages/${id}/labels`, { add: ['STARRED'], remove: ['UNREAD'] });
    const gmailAt = (schema: string, path: string): Promise<string[]> =>
      problems(gmail, schema, `/gmail/v1/users/me/${path}`);
    expect(await gmailAt('Profile', 'profile')).toEqual([]);
    expect(await gmailAt('ListLabelsResponse', 'labels')).toEqual([]);
    expect(await gmailAt('Label', 'labels/INBOX')).toEqual([]);
    expect(await gmailAt('ListMessagesResponse', 'messages?maxResults=50')).toEqual([]);
    expect(await gmailAt('ListThreadsResponse', 'threads?maxResults=50')).toEqual([]);
    expect(await gmailAt('Thread', `threads/${id}`)).toEqual([]);
    expect(await gmailAt('ListHistoryResponse', `history?startHistoryId=${start}`)).toEqual([]);
  });

  it('Gmail: every message of the sample, in every format, and its attachments', async () => {
    const all = list(await sandbox.admin('GET', `/accounts/${ME}/items`), 'items');
    const wrong: string[] = [];
    for (const [index, item] of all.entries()) {
      const id = text(item, 'id');
      const format = index % 4 === 0 ? ['full', 'metadata', 'raw', 'minimal'] : ['full'];
      for (const name of format)
        wrong.push(...(await problems(gmail, 'Message', `/gmail/v1/users/me/messages/${id}?format=${name}`)));
    }
    expect(wrong).toEqual([]);
    const withFile = list(
      (await sandbox.get('/gmail/v1/users/me/messages?q=has:attachment&maxResults=5', token)).body,
      'messages',
    );
    for (const message of withFile) {
      const { body } = await sandbox.get(`/gmail/v1/users/me/messages/${text(message, 'id')}`, token);
      const part = list(body, 'payload.parts').find((candidate) => text(candidate, 'body.attachmentId') !== '');
      const path = `/gmail/v1/users/me/messages/${text(message, 'id')}/attachments/${text(part, 'body.attachmentId')}`;
      expect(await problems(gmail, 'MessagePartBody', path)).toEqual([]);
    }
  });

  it('Calendar: calendars, events, instances', async () => {
    expect(await problems(calendar, 'CalendarList', '/calendar/v3/users/me/calendarList')).toEqual([]);
    expect(await problems(calendar, 'Calendar', '/calendar/v3/calendars/primary')).toEqual([]);
    for (const item of list((await sandbox.get('/calendar/v3/users/me/calendarList', token)).body, 'items')) {
      const path = `/calendar/v3/calendars/${encodeURIComponent(text(item, 'id'))}/events`;
      expect(await problems(calendar, 'Events', `${path}?showDeleted=true&maxResults=2500`)).toEqual([]);
      expect(await problems(calendar, 'Events', `${path}?singleEvents=true&maxResults=2500`)).toEqual([]);
    }
  });

  it('OAuth: userinfo and tokeninfo', async () => {
    expect(await problems(oauth2, 'Userinfo', '/oauth2/v2/userinfo')).toEqual([]);
  });

  it('notices what does not fit', () => {
    expect(
      gmail!.problems('Message', { id: 1, internalDate: '12x', raw: 'YQ', nope: true, labelIds: 'INBOX' }),
    ).toHaveLength(5);
    expect(gmail!.problems('Label', { labelListVisibility: 'sometimes' })).toHaveLength(1);
    expect(calendar!.problems('Event', { updated: 'yesterday', start: { date: '2026-1-1' } })).toHaveLength(2);
  });
});
