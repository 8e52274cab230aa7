import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, GMAIL, list, ME, TestSandbox, text, type Json } from './support.js';

let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start({ quota: 'off' });
  token = (await sandbox.grant([GMAIL])).access;
});
afterAll(() => sandbox.stop());

async function historyId(): Promise<string> {
  return text((await sandbox.get('/gmail/v1/users/me/profile', token)).body, 'historyId');
}

async function history(query: string): Promise<Json> {
  return (await sandbox.get(`/gmail/v1/users/me/history?${query}`, token)).body;
}

describe('history.list', () => {
  it('tells of arrivals, label changes and deletions after a point', async () => {
    const start = await historyId();
    expect(await history(`startHistoryId=${start}`)).toEqual({ historyId: start });
    const id = await sandbox.deliver({ from: 'a@x.example', subject: 'One', text: '1' });
    await sandbox.admin('POST', `/accounts/${ME}/messages/${id}/labels`, { add: ['STARRED'], remove: ['UNREAD'] });
    await sandbox.admin('DELETE', `/accounts/${ME}/messages/${id}`);
    const all = await history(`startHistoryId=${start}`);
    expect(list(all, 'history').map((record) => Object.keys(record)[2])).toEqual([
      'messagesAdded',
      'labelsAdded',
      'labelsRemoved',
      'messagesDeleted',
    ]);
    expect(at(list(all, 'history')[1], 'labelsAdded.0.labelIds')).toEqual(['STARRED']);
    expect(at(list(all, 'history')[0], 'messagesAdded.0.message.id')).toBe(id);
    expect(all['historyId']).toBe(await historyId());
    expect((await sandbox.get(`/gmail/v1/users/me/messages/${id}`, token)).status).toBe(404);

    const removed = await history(`startHistoryId=${start}&historyTypes=labelRemoved&historyTypes=messageDeleted`);
    expect(list(removed, 'history')).toHaveLength(2);
    expect(list(await history(`startHistoryId=${start}&labelId=SENT`), 'history')).toHaveLength(0);
  });

  it('pages', async () => {
    const start = await historyId();
    for (let index = 0; index < 5; index += 1)
      await sandbox.deliver({ from: 'a@x.example', subject: `P${index}`, text: 'x' });
    const seen: unknown[] = [];
    let pageToken = '';
    do {
      const page = await history(`startHistoryId=${start}&maxResults=2${pageToken && `&pageToken=${pageToken}`}`);
      seen.push(...list(page, 'history').map((record) => record['id']));
      pageToken = text(page, 'nextPageToken');
    } while (pageToken);
    expect(new Set(seen).size).toBe(5);
  });

  it('answers 404 for what is too old, or was never given out', async () => {
    const start = await historyId();
    await sandbox.admin('POST', '/history/expire', { account: ME });
    expect((await sandbox.get(`/gmail/v1/users/me/history?startHistoryId=${start}`, token)).status).toBe(404);
    expect((await sandbox.get(`/gmail/v1/users/me/history?startHistoryId=${await historyId()}`, token)).status).toBe(
      200,
    );
    expect((await sandbox.get('/gmail/v1/users/me/history?startHistoryId=99999999999', token)).status).toBe(404);
    expect((await sandbox.get('/gmail/v1/users/me/history', token)).status).toBe(400);
  });
});
